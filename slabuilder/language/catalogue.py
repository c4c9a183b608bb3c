"""Where the words come from: a gettext catalogue, or the pseudo-locale in its place (`language.pseudo`)."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import NullTranslations
from typing import Protocol


class Catalogue(Protocol):
    """Gives the words of one language; places stay as they are, to be filled later.

    A sentence stands on its own. A phrase is a unit that may stand in a place of a sentence: `4 business hours`,
    `1,536 MQLs`, a condition after a colon. Real catalogues make no difference between the two.
    """

    def sentence(self, message: str) -> str:
        """The sentence that translates `message`."""
        ...

    def counted_sentence(self, one: str, many: str, count: int) -> str:
        """The sentence that translates `one` or `many`, in the plural form for `count`."""
        ...

    def phrase(self, message: str) -> str:
        """The phrase that translates `message`."""
        ...

    def counted_phrase(self, one: str, many: str, count: int) -> str:
        """The phrase that translates `one` or `many`, in the plural form for `count`."""
        ...

    def formatted(self, text: str) -> str:
        """`text`, words that are of the language already, because CLDR has them: `October`, `{0} and {1}`."""
        ...


@dataclass(frozen=True, slots=True)
class GettextCatalogue:
    """The words of a gettext catalogue; what it lacks stays English."""

    translations: NullTranslations

    def sentence(self, message: str) -> str:
        return self.translations.gettext(message)

    def counted_sentence(self, one: str, many: str, count: int) -> str:
        return self.translations.ngettext(one, many, count)

    def phrase(self, message: str) -> str:
        return self.translations.gettext(message)

    def counted_phrase(self, one: str, many: str, count: int) -> str:
        return self.translations.ngettext(one, many, count)

    def formatted(self, text: str) -> str:
        return text
