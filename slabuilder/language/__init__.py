"""Values in the words of the agreement's locale: whole sentences from catalogues, numbers and dates as CLDR has them.

Importing this loads no Babel; `language_for` does. `docs/language.md` says how sentences are written and translated.
"""

from slabuilder.language.jinja import jinja_globals
from slabuilder.language.language import Language, language_for
from slabuilder.language.stages import StageName

__all__ = ["Language", "StageName", "jinja_globals", "language_for"]
