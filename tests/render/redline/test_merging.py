"""Two texts in one: what is marked, word by word, and that both can be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.redline.merged import body, html_of, letters, merged, misplaced


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<p>as it was</p>", "<p>as it was</p>", "<p>as it was</p>"),
        ("<p>within 4 hours</p>", "<p>within 2 hours</p>", "<p>within <del>4</del> <ins>2</ins> hours</p>"),
        ("<p>CT, MA, or NY</p>", "<p>CT, MA, NJ, or NY</p>", "<p>CT, MA, <ins>NJ,</ins> or NY</p>"),
        ("<p>at least $12,500.50.</p>", "<p>at least $12,500.</p>", "<p>at least <del>$12,500.50</del> <ins>$12,500</ins>.</p>"),
        ("<p>a lead, now</p>", "<p>a lead</p>", "<p>a lead<del>, now</del></p>"),
        (
            "<p>営業は4営業時間以内に連絡する。</p>",
            "<p>営業は2営業時間以内に連絡する。</p>",
            "<p>営業は<del>4</del> <ins>2</ins>営業時間以内に連絡する。</p>",
        ),
        (
            "<p>all of <strong>this is kept</strong> here</p>",
            "<p>all of <strong>this was kept</strong> here</p>",
            "<p>all of <strong>this <del>is</del> <ins>was</ins> kept</strong> here</p>",
        ),
        (
            '<p>see clause <a href="#c1">1</a> of it</p>',
            '<p>see clause <a href="#c2">2</a> of it</p>',
            '<p>see clause <span><del>1</del></span> <a href="#c2"><ins>2</ins></a> of it</p>',
        ),
        (
            "<ul><li>no budget</li><li>duplicate</li></ul>",
            "<ul><li>no budget</li><li>wrong region</li><li>duplicate</li></ul>",
            "<ul><li>no budget</li><li><ins>wrong region</ins></li><li>duplicate</li></ul>",
        ),
        (
            "<table><tr><td>A</td><td>60</td></tr><tr><td>B</td><td>30</td></tr></table>",
            "<table><tr><td>A</td><td>65</td></tr></table>",
            (
                "<table><tbody><tr><td>A</td><td><del>60</del> <ins>65</ins></td></tr>"
                "<tr><td><del>B</del></td><td><del>30</del></td></tr></tbody></table>"
            ),
        ),
        ("<p>one</p>", "<ul><li>one</li></ul>", "<p><del>one</del></p><ul><li><ins>one</ins></li></ul>"),
    ],
)  # fmt: skip
def test_what_is_marked(old: str, new: str, expected: str) -> None:
    assert html_of(merged(old, new)) == expected


def test_paragraphs_without_blanks_are_found_again() -> None:
    old, new = "<p>週に24件のMQLとなる。</p><p>以上。</p>", "<p>週に25件のMQLとなる。</p><p>以上。</p>"
    assert html_of(merged(old, new)) == "<p>週に<del>24</del> <ins>25</ins>件のMQLとなる。</p><p>以上。</p>"


def test_lines_that_have_little_in_common_are_told_whole() -> None:
    old = "<div><p>The same one counts again after some time.</p></div>"
    new = "<div><p>Nobody else is ever asked for one of those things again.</p></div>"
    assert html_of(merged(old, new)).count("<del>") == 1


def test_blanks_stand_outside_of_what_was_taken_out() -> None:
    assert html_of(merged("<p>again after a time.</p>", "<p>again.</p>")) == "<p>again <del>after a time</del>.</p>"


def test_pictures_are_those_of_the_later_version() -> None:
    old = "<figure><figcaption>Bars</figcaption><svg><text>1</text></svg></figure>"
    new = "<figure><figcaption>Bars</figcaption><svg><text>2</text></svg></figure>"
    (figure,) = merged(old, new)
    assert figure.get("class") == "picture-changed"
    assert [part.tag for part in figure] == ["figcaption", "img"]
    (same,) = merged(old, old)
    assert same.get("class") is None


def test_what_is_gone_can_not_be_pointed_to() -> None:
    gone = merged('<p id="x">kept</p><div id="y"><a href="#z">gone</a></div>', '<p id="x">kept</p>')
    assert html_of(gone) == '<p id="x">kept</p><div><span><del>gone</del></span></div>'


def test_a_table_with_other_columns_is_told_whole() -> None:
    old = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    new = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    both = merged(old, new)
    assert [table.tag for table in both[0]] == ["table", "table"]
    assert letters(both, without="ins") == "a1"
    assert letters(both, without="del") == "ab12"


WORDS = st.sampled_from(["lead", "leads", "4", "hours", "of", "the", "MQL", "a.", "(x)", "営業", "$3.50", "sales,"])
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
LINES = st.one_of(
    TEXTS,
    st.builds("{} <strong>{}</strong> {}".format, TEXTS, TEXTS, TEXTS),
    st.builds('{} <a href="#c1">{}</a>'.format, TEXTS, TEXTS),
)
PARAGRAPHS = LINES.map("<p>{}</p>".format)
LISTS = st.lists(LINES | PARAGRAPHS, min_size=1, max_size=4).map(
    lambda items: f"<ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>"
)
ROWS = st.lists(st.tuples(LINES, LINES), min_size=1, max_size=4)
TABLES = ROWS.map(lambda rows: f"<table>{''.join(f'<tr><td>{a}</td><td>{b}</td></tr>' for a, b in rows)}</table>")
FACTS = ROWS.map(lambda rows: f"<dl>{''.join(f'<div><dt>{a}</dt><dd>{b}</dd></div>' for a, b in rows)}</dl>")
SECTIONS = st.lists(PARAGRAPHS | LISTS | TABLES | FACTS, min_size=1, max_size=4).map("".join)


@given(SECTIONS, SECTIONS)
def test_both_versions_can_be_had_back(old: str, new: str) -> None:
    both = merged(old, new)
    assert sorted(letters(both, without="ins")) == sorted(letters(body(old)))
    assert letters(both, without="del") == letters(body(new))
    assert misplaced(both) == []


@given(SECTIONS)
def test_what_is_the_same_is_not_marked(html: str) -> None:
    both = merged(html, html)
    assert letters(both) == letters(body(html))
    assert not [*both.iter("ins"), *both.iter("del")]
