"""Which currencies and locales there are. Asked in every check, so it loads only the part of Babel that lists them."""

from __future__ import annotations

from slabuilder.language.pseudo import PSEUDO


def is_currency(code: str) -> bool:
    """Whether `code`, three capital letters, is a currency of today or of the past."""
    from babel.core import get_global

    return code in get_global("all_currencies")


def is_locale(tag: str) -> bool:
    """Whether CLDR knows the language of `tag`, such as `en-US`, and its region; not every pair of the two is known."""
    from babel import localedata
    from babel.core import get_global

    if tag == PSEUDO:
        return True
    *above, last = tag.split("-")
    if above and last.isupper():
        return last in get_global("territory_languages") and localedata.exists("_".join(above))
    return localedata.exists(tag.replace("-", "_"))
