"""Names the clause that WeasyPrint is at work on, by looking at what Python's frames hold at that moment.

A clause is an element with an id such as `c3.2`. In every stage some frame holds the element that is read, styled, laid
out or drawn: the parser its open elements, the style stage the element, layout and drawing its box. WeasyPrint is asked
nothing and changed nowhere; where no frame holds anything, there is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any

from cssselect2 import ElementWrapper
from tinyhtml5.parser import HTMLParser
from weasyprint import HTML
from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import Box

_CLAUSE = re.compile(r"c([0-9]+(?:\.[0-9]+)*)")


def clause_at(frame: FrameType | None) -> str | None:
    """The number of the clause, `3.2`, that the code running in `frame` is at work on; None where nothing tells."""
    return _clause(list(_outwards(frame)))


def clause_of(error: BaseException) -> str | None:
    """The number of the clause that was being worked on when `error` was raised; None where nothing tells."""
    frames, traceback = list[FrameType](), error.__traceback__
    while traceback is not None:
        frames.insert(0, traceback.tb_frame)
        traceback = traceback.tb_next
    return _clause(frames)


def _outwards(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _clause(frames: list[FrameType]) -> str | None:
    """The clause of the innermost of `frames`, which come first, that holds a part of one."""
    clauses = _clauses(frames)
    for frame in frames:
        values = frame.f_locals
        arguments = frame.f_code.co_varnames[: frame.f_code.co_argcount]
        # What a function was given is what it works on; its other names may hold what it has done already.
        for names in (arguments, values):
            found = [clauses[id(each)] for name in names for each in _elements(values.get(name)) if id(each) in clauses]
            if found:
                return max(found)[1]
    return _clause_being_read(frames)


def _elements(value: Any) -> Iterator[Any]:
    """The element that a local name leads to, as soon as it has one: it may be just being made."""
    match value:
        case Box(element=element) | ElementWrapper(etree_element=element):
            yield element
        case _:
            yield value


def _clauses(frames: list[FrameType]) -> dict[int, tuple[int, str]]:
    """The clause of every element in one, by the element's id: its depth and its number. Elements know no parents."""
    clauses: dict[int, tuple[int, str]] = {}
    ahead = [(root, 0, "") for root in _roots(frames)]
    while ahead:  # a loop, since a document that is nested too deeply ends recursion
        element, depth, clause = ahead.pop()
        clause = _number(element.get("id")) or clause
        if clause:
            clauses[id(element)] = depth, clause
        ahead += ((child, depth + 1, clause) for child in element)
    return clauses


def _roots(frames: list[FrameType]) -> Iterator[Any]:
    """The root of the document: the outermost frames hold the HTML, or later the Document that was made of it."""
    for frame in reversed(frames):
        for value in frame.f_locals.values():
            if isinstance(value, HTML) and hasattr(value, "etree_element"):
                yield value.etree_element
                return
            if isinstance(value, Document) and value.pages:
                yield value._html.etree_element  # noqa: SLF001  # there is no other way back
                return


def _clause_being_read(frames: list[FrameType]) -> str | None:
    """The clause in which the parser stands, while there is no document yet."""
    for frame in frames:
        parser = frame.f_locals.get("self")
        if isinstance(parser, HTMLParser):
            return _innermost(element.attributes.get("id") for element in parser.tree.open_elements)
    return None


def _innermost(ids: Iterable[str | None]) -> str | None:
    numbers = [number for number in map(_number, ids) if number]
    return numbers[-1] if numbers else None


def where_at(frame: FrameType | None) -> str:
    """Where the code in `frame` is at work, as the end of a sentence: `, in clause 3.2`, or nothing."""
    return _in_clause(clause_at(frame))


def where_of(error: BaseException) -> str:
    """Where `error` was raised, in the same words."""
    return _in_clause(clause_of(error))


def _in_clause(number: str | None) -> str:
    return "" if number is None else f", in clause {number}"


def _number(id: str | None) -> str | None:
    found = _CLAUSE.fullmatch(id or "")
    return found[1] if found else None
