"""The codes of what a company's own rules find."""

from __future__ import annotations

BROKEN, NOT_TOLD, IN_VAIN = "SLA080", "SLA081", "SLA082"

CODES: dict[str, tuple[str, str]] = {
    # code: (name, what it means)
    BROKEN: ("policy", "The agreement does not keep a policy of the project."),
    NOT_TOLD: (
        "policy-not-told",
        "Whether a policy is kept cannot be told, because it compares times on clocks that run differently.",
    ),
    IN_VAIN: ("policy-in-vain", "A policy judged nothing: no item of the list that it is about fits its condition."),
}
