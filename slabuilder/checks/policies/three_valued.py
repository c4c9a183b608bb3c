"""Joins answers of which some are not known: None is neither yes nor no."""

from __future__ import annotations

from collections.abc import Sequence


def all_of(answers: Sequence[bool | None]) -> bool | None:
    """Whether all are true: no, as soon as one is false."""
    if False in answers:
        return False
    return None if None in answers else True


def any_of(answers: Sequence[bool | None]) -> bool | None:
    """Whether one is true: yes, as soon as one is."""
    if True in answers:
        return True
    return None if None in answers else False


def opposite(answer: bool | None) -> bool | None:
    """The negation, which is as unknown as what it negates."""
    return None if answer is None else not answer
