"""pyHanko's reader, made quicker for documents with many tags. What it finds is the same.

To see what a signature changed, pyHanko 0.38 writes down every way on which every object of a document can be reached, and
asks for those to a few. A tagged page has hundreds of objects. Here the ways are followed only where they lead to
objects that are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader, RawPdfPath

Path = tuple[str | int, ...]


class QuickReader(PdfFileReader):
    """Reads a PDF; its views on earlier states of the file are quick."""

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        """The view on the file as it was after that many additions."""
        views: dict[int, HistoricalResolver] = self._historical_resolver_cache
        if revision not in views:
            views[revision] = QuickResolver(self, revision)
        return views[revision]


class QuickResolver(HistoricalResolver):
    """A view on an earlier state, in which only the ways to some objects are known at first."""

    _wanted: frozenset[generic.Reference] | None = None

    def _get_usages_of_ref(self, ref: generic.Reference) -> set[RawPdfPath]:
        if self._wanted is not None and ref not in self._wanted:  # then all ways are looked for after all
            self._wanted = self._indirect_object_access_cache = None
            super()._load_reverse_xref_cache()  # type: ignore[no-untyped-call]
        return super()._get_usages_of_ref(ref)

    def _load_reverse_xref_cache(self) -> None:
        if self._indirect_object_access_cache is None:
            ways = _Ways(self)
            self._wanted = ways.wanted
            self._indirect_object_access_cache = ways.found()


class _Ways:
    """All ways from the trailer to the objects that may be asked for: those that later additions write, and form fields.

    The ways are pyHanko's: a page is entered only along the tree of pages, a tag only along the tree of tags, and
    nothing by /Parent, nor a tag's parent by /P. What does not lead to anything wanted is not entered.
    """

    def __init__(self, view: HistoricalResolver) -> None:
        self._view = view
        self._pages = dict(_pages(view))
        self._tags = set(_tags(view))
        links = self._all_links()
        self.wanted = frozenset(self._asked_for(links))
        self._leading = self._leading_to_wanted(links)
        self._found: defaultdict[generic.Reference, set[Path]] = defaultdict(set)

    def found(self) -> dict[generic.Reference, set[RawPdfPath]]:
        """The ways by the objects that they lead to."""
        self._follow(self._view.trailer_view, (), (), in_tags=False)
        return {ref: {RawPdfPath(*path) for path in paths} for ref, paths in self._found.items()}

    def _follow(self, value: Any, path: Path, passed: tuple[generic.Reference, ...], *, in_tags: bool) -> None:
        if isinstance(value, generic.IndirectObject):
            ref = value.reference
            if ref in passed:
                return
            if ref in self.wanted:
                self._found[ref].add(path)
            entered = in_tags or ref not in self._tags
            if ref not in self._leading or self._pages.get(ref, path) != path or not entered:
                return
            value, passed = self._view(ref), (*passed, ref)
        if isinstance(value, generic.DictionaryObject):
            for key, inner in value.items():
                if key != "/Parent" and not (in_tags and key == "/P"):
                    begins = key == "/K" and path == ("/Root", "/StructTreeRoot")
                    self._follow(inner, (*path, key), passed, in_tags=in_tags or begins)
        elif isinstance(value, generic.ArrayObject):
            for index, inner in enumerate(value):
                self._follow(inner, (*path, index), passed, in_tags=in_tags)

    def _all_links(self) -> dict[generic.Reference, set[generic.Reference]]:
        """What each object that can be reached refers to, but for the way back up a tree."""
        links: dict[generic.Reference, set[generic.Reference]] = {}
        ahead = [*_references(self._view.trailer_view, is_tag=False)]
        while ahead:
            ref = ahead.pop()
            if ref not in links:
                links[ref] = set(_references(self._view(ref), is_tag=ref in self._tags))
                ahead += links[ref]
        return links

    def _asked_for(self, links: dict[generic.Reference, set[generic.Reference]]) -> Iterator[generic.Reference]:
        """What later additions write; and fields with what they look like, for which pyHanko asks anyway."""
        xrefs = self._view.reader.xrefs
        for revision in range(self._view.revision + 1, xrefs.total_revisions):
            yield from xrefs.explicit_refs_in_revision(revision)
        for ref in links:
            value = self._view(ref)
            if isinstance(value, generic.DictionaryObject) and ("/FT" in value or value.get("/Subtype") == "/Widget"):
                yield ref
                if "/AP" in value:
                    yield from _references(value["/AP"], is_tag=False)

    def _leading_to_wanted(self, links: dict[generic.Reference, set[generic.Reference]]) -> set[generic.Reference]:
        """The objects from which a wanted one can be reached, entering pages only along their tree."""
        back: defaultdict[generic.Reference, set[generic.Reference]] = defaultdict(set)
        for ref, others in links.items():
            for other in others:
                if other not in self._pages or ref in self._pages or ref == self._view.root_ref:
                    back[other].add(ref)
        leading: set[generic.Reference] = set()
        ahead = {ref for ref, others in links.items() if not others.isdisjoint(self.wanted)}
        while ahead:
            ref = ahead.pop()
            leading.add(ref)
            ahead.update(back[ref].difference(leading))
        return leading


def _references(value: Any, *, is_tag: bool) -> Iterator[generic.Reference]:
    ahead = [value]
    while ahead:
        each = ahead.pop()
        if isinstance(each, generic.IndirectObject):
            yield each.reference
        elif isinstance(each, generic.DictionaryObject):
            ahead += [inner for key, inner in each.items() if key != "/Parent" and not (is_tag and key == "/P")]
        elif isinstance(each, generic.ArrayObject):
            ahead += each


def _pages(view: HistoricalResolver) -> Iterator[tuple[generic.Reference, Path]]:
    """The nodes of the tree of pages, each with the one way along the tree."""
    seen: set[generic.Reference] = set()
    ahead: list[tuple[Any, Path]] = [(view.root.raw_get("/Pages"), ("/Root", "/Pages"))]
    while ahead:
        node, path = ahead.pop()
        if isinstance(node, generic.IndirectObject):
            if node.reference in seen:
                raise PdfReadError("a page stands in the tree of pages twice")
            seen.add(node.reference)
            yield node.reference, path
            node = view(node.reference)
        if node.get("/Type") == "/Pages" or path == ("/Root", "/Pages"):
            ahead += [(kid, (*path, "/Kids", index)) for index, kid in enumerate(node["/Kids"])]


def _tags(view: HistoricalResolver) -> Iterator[generic.Reference]:
    """The nodes of the tree of tags, below its root."""
    seen: set[generic.Reference] = set()
    ahead: list[Any] = [view.root["/StructTreeRoot"]] if "/StructTreeRoot" in view.root else []
    while ahead:
        node = ahead.pop()
        if "/K" not in node:
            continue
        kids = node["/K"]
        for kid in kids if isinstance(kids, generic.ArrayObject) else (node.raw_get("/K"),):
            ref = kid.reference if isinstance(kid, generic.IndirectObject) else None
            inner = kid if ref is None else view(ref)
            if isinstance(inner, generic.DictionaryObject) and inner.get("/Type", "/StructElem") == "/StructElem":
                if ref in seen:
                    raise PdfReadError("a tag stands in the tree of tags twice")
                if ref is not None:
                    seen.add(ref)
                    yield ref
                ahead.append(inner)
