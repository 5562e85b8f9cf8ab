"""Whatever markup a page is made of, its words are read: no combination of tags is too much, and none loses the text behind it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.read.html.read import html_lines

TAGS = (
    "div", "p", "span", "b", "u", "a href='x'", "ul", "ol", "li", "table", "tr", "td", "th", "h2", "h3", "pre", "details", "summary",
    "section", "dl", "dt", "dd", "my-part", "div class='accordion' aria-expanded='true'",
    "p aria-expanded='false' class='fold'", "span style='font-weight: bold'", "td colspan='2'", "a data-toggle='collapse'",
)  # fmt: skip
WORDS = ("Beslutning", "Godkendt.", "7", "Ny bro", "a)", "&nbsp;", " ", "04-05-2022 Byrådet 2022")
opened = st.sampled_from([f"<{tag}>" for tag in TAGS])
closed = st.sampled_from([f"</{tag.split()[0]}>" for tag in TAGS])
soup = st.lists(st.one_of(opened, opened, closed, st.sampled_from(WORDS)), max_size=30).map("".join)


@settings(max_examples=2000)
@given(soup)
def test_any_soup_of_tags_is_read(markup: str) -> None:
    text = " ".join(line.text for line in html_lines(f"{markup}<p>Kommunens sidste ord</p>"))
    assert "Kommunens sidste ord" in text
