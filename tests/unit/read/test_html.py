"""HTML becomes lines that know headings, lists and tables; what is no content is left out."""

import pytest

from extract.domain.document import RawFile
from extract.domain.errors import UnreadableError
from extract.read.document import read_document
from extract.read.html.read import html_lines


def lines(markup: str) -> list[tuple[str, str, int | None]]:
    return [(line.text, line.kind.value, line.level) for line in html_lines(markup)]


def texts(markup: str) -> list[str]:
    return [line.text for line in html_lines(markup)]


def text(markup: str) -> str:
    return read_document(RawFile(source="a", content=f"<html><body>{markup}</body></html>".encode())).text


def test_blocks_and_breaks_end_lines() -> None:
    assert text("<p>A\n  a</p><div>B<br>b<br/>\n<br>C</div>D <span>d</span><section>E</section>") == (
        "A a\n\nB\nb\n\nC\n\nD d\n\nE"
    )


def test_marks_inside_a_line_do_not_part_words() -> None:
    assert texts("<p>Bud<b>get</b>for<!-- x -->lig <em>2&nbsp;mio.</em>&nbsp;kr.</p>") == ["Budgetforlig 2 mio. kr."]


def test_entities_and_soft_hyphens() -> None:
    assert texts("<p>&Oslash;ko&shy;nomi &amp; &aelig;ldre &#8211; &lt;A&gt;</p>") == ["Økonomi & ældre – <A>"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert text("<pre>A\n  B\n\nC</pre><p>D</p>") == "A\nB\n\nC\n\nD"


class TestHeadings:
    def test_levels(self) -> None:
        assert lines("<h1>A</h1><h6>B</h6>") == [("A", "heading", 1), ("B", "heading", 6)]

    def test_split_over_lines_and_marks(self) -> None:
        assert lines("<h3><b>I</b>nd\nstilling<br>til rådet</h3>") == [("Ind stilling til rådet", "heading", 3)]

    @pytest.mark.parametrize("empty", ["<h3></h3>", "<h3> &nbsp;</h3>", "<h3><span><br></span></h3>"])
    def test_empty_ones_are_dropped(self, empty: str) -> None:
        assert lines(f"{empty}<p>A</p>") == [("A", "text", None)]

    def test_one_that_wraps_others_is_a_block(self) -> None:
        assert lines("<h3><span>Fremstilling<h4>Resume</h4>Sagen.</span></h3>") == [
            ("Fremstilling", "text", None),
            ("Resume", "heading", 4),
            ("Sagen.", "text", None),
        ]

    def test_prose_is_no_heading(self) -> None:
        assert lines(f"<h2>{'ord ' * 80}</h2>")[0][1:] == ("text", None)

    @pytest.mark.parametrize(
        "markup",
        [
            "<p><b>Økonomi</b></p>",
            "<div><strong>Øko</strong><b>nomi</b> </div>",
            "<p style='font-weight: bold'>Økonomi",
        ],
    )
    def test_a_short_bold_paragraph(self, markup: str) -> None:
        assert lines(markup) == [("Økonomi", "heading", 6)]

    @pytest.mark.parametrize(
        "markup",
        [
            "<p><b>Godkendt.</b></p>",
            "<p><b>Beslutning</b>: Godkendt</p>",
            "<p><b>Ad 1:</b></p>",
            "<p><b>2.500</b></p>",
            f"<p><b>{'ord ' * 30}</b></p>",
        ],
    )
    def test_bold_that_heads_nothing(self, markup: str) -> None:
        assert lines(markup)[0][1] == "text"

    def test_an_underlined_date_and_body_stands_alone(self) -> None:
        assert lines("<span>x <u>04-05-2022 Byrådet 2022</u>Godkendt.<br>Afbud: A B<br></span>") == [
            ("x", "text", None),
            ("04-05-2022 Byrådet 2022", "heading", 4),
            ("Godkendt.", "text", None),
            ("Afbud: A B", "text", None),
        ]

    def test_a_date_and_body_underlined_in_parts(self) -> None:
        assert lines("<p><u>04/05/2022</u><u>   Byrådet</u></p>") == [("04/05/2022 Byrådet", "heading", 4)]

    def test_other_underlined_text_stays_in_its_line(self) -> None:
        assert lines("<p>Frist <u>4. maj</u> 2022</p>") == [("Frist 4. maj 2022", "text", None)]


class TestLists:
    def test_numbers_are_printed(self) -> None:
        assert lines("<ol><li>at A</li><li>at B</li></ol>") == [
            ("1. at A", "list_item", 1),
            ("2. at B", "list_item", 1),
        ]

    def test_start_and_value(self) -> None:
        assert texts("<ol start=3><li>A<li>B<li value=9>C<li>D</ol>") == ["3. A", "4. B", "9. C", "10. D"]

    @pytest.mark.parametrize(
        ("attributes", "labels"),
        [
            ("type=a", ["a)", "b)"]),
            ("type=A", ["A)", "B)"]),
            ("type=i", ["i)", "ii)"]),
            ("style='list-style-type: lower-alpha;'", ["a)", "b)"]),
            ("style='list-style-type: upper-roman;'", ["I)", "II)"]),
            ("style='list-style-type: decimal;'", ["1.", "2."]),
            ("type=a start=27", ["aa)", "bb)"]),
        ],
    )
    def test_styles(self, attributes: str, labels: list[str]) -> None:
        assert texts(f"<ol {attributes}><li>x<li>x</ol>") == [f"{label} x" for label in labels]

    def test_nested(self) -> None:
        assert lines("<ol><li>A<ol><li>B<ol><li>C</ol></ol><ul><li>D</ul><li>E</ol>") == [
            ("1. A", "list_item", 1),
            ("a) B", "list_item", 2),
            ("i) C", "list_item", 3),
            ("- D", "list_item", 2),
            ("2. E", "list_item", 1),
        ]

    def test_a_list_straight_in_a_list(self) -> None:
        assert texts("<ul><li>A</li><ol style='list-style-type: decimal'><li>B</li></ol></ul>") == ["- A", "1. B"]

    def test_several_paragraphs_in_an_item(self) -> None:
        markup = "<p>før</p><ol><li><p>A</p><p>a</p></li><li>B<br>b</li></ol><p>efter</p>"
        assert text(markup) == "før\n\n1. A\na\n2. B\nb\n\nefter"
        assert [kind for _, kind, _ in lines(markup)] == ["text", "list_item", "text", "list_item", "text", "text"]

    def test_own_labels_are_not_doubled(self) -> None:
        assert texts("<ol><li>2. at A</li></ol><ul><li>• B</li></ul>") == ["2. at A", "• B"]

    def test_an_empty_item_prints_nothing_but_counts(self) -> None:
        assert texts("<ol><li> </li><li>B</li></ol>") == ["2. B"]

    def test_a_list_without_labels(self) -> None:
        assert texts("<ol style='list-style: none'><li>A</ol>") == ["A"]

    def test_headings_in_items(self) -> None:
        assert lines("<ol><li><h3>A</h3>a</li></ol><ul><li><h3>B</h3></li></ul>") == [
            ("1. A", "heading", 3),
            ("a", "text", None),
            ("B", "heading", 3),
        ]


class TestTables:
    def test_a_row_is_a_line(self) -> None:
        markup = (
            "<table><thead><tr><th></th><th>2022</th></tr></thead><tr><td><p>Drift</p></td><td> 1,5 </td></tr></table>"
        )
        assert lines(markup) == [("\t2022", "table_row", None), ("Drift\t1,5", "table_row", None)]
        assert text(markup) == "\t2022\nDrift\t1,5"

    def test_spans_keep_the_columns(self) -> None:
        markup = (
            "<table><tr><td rowspan=2>A</td><td colspan=2>B</td><td>C</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
            "<tr><td>4</td></tr></table>"
        )
        assert texts(markup) == ["A\tB\t\tC", "\t1\t2\t3", "4"]

    def test_breaks_in_a_cell(self) -> None:
        assert texts("<table><tr><td>A<br>a</td><td><p>B</p><p>b</p></td></tr></table>") == ["A a\tB b"]

    def test_empty_rows_are_dropped(self) -> None:
        assert texts("<table><tr><td></td><td> </td></tr><tr><td>A</td><td>B</td></tr></table>") == ["A\tB"]

    @pytest.mark.parametrize(
        ("cell", "read"),
        [
            ("<h3>Emne</h3><p>Tekst</p>", [("Emne", "heading", 3), ("Tekst", "text", None)]),
            ("<ul><li>A</li></ul>", [("- A", "list_item", 1)]),
            ("<table><tr><td>C</td><td>D</td></tr></table>", [("C\tD", "table_row", None)]),
            ("x" * 201, [("x" * 201, "text", None)]),
        ],
    )
    def test_rows_made_for_layout_flow(self, cell: str, read: list[tuple[str, str, int | None]]) -> None:
        markup = f"<table><tr><td>{cell}</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>"
        assert lines(markup) == [*read, ("B", "text", None), ("1\t2", "table_row", None)]

    def test_a_table_of_one_column_is_a_frame(self) -> None:
        assert lines("<table><tr><td><p>Godkendt.</p><p>Afbud: A</p></td></tr></table>") == [
            ("Godkendt.", "text", None),
            ("Afbud: A", "text", None),
        ]

    def test_a_caption_stands_before(self) -> None:
        assert texts("<table><caption>Tabel 1</caption><tr><td>A</td><td>B</td></tr></table>") == ["Tabel 1", "A\tB"]


class TestWhatIsNoContent:
    @pytest.mark.parametrize(
        "markup",
        [
            "<script>x</script>",
            "<style>x</style>",
            "<nav><ul><li>Menu</li></ul></nav>",
            "<template>x</template>",
            "<svg><text>x</text></svg>",
            "<button>Udskriv</button>",
            "<a role='button' href='#'>Kopier link</a>",
            "<div role=navigation>Til top</div>",
            "<a class='btn btn-small'>fold ud</a>",
            "<form><label>Søg</label><input></form>",
            "<div hidden>x</div>",
            "<span style='display:none'>x</span>",
            "<div id='CookieBanner'>Vi bruger cookies <h2>Samtykke</h2></div>",
            "<footer>Rådhuset</footer>",
        ],
    )
    def test_left_out(self, markup: str) -> None:
        assert texts(f"<html><head><title>T</title></head><body>{markup}<p>Godkendt.</p></body></html>") == [
            "Godkendt."
        ]

    def test_short_paragraphs_stay(self) -> None:
        assert texts("<p>Udskrift</p><p>Ja.</p><p>-</p>") == ["Udskrift", "Ja.", "-"]

    def test_a_form_around_the_page_is_content(self) -> None:
        assert texts("<form><input><div><h1>Byråd</h1><p>Godkendt.</p></div></form>") == ["Byråd", "Godkendt."]

    def test_a_folded_item_is_content(self) -> None:
        assert texts("<div style='display: none'><h3>Beslutning</h3>Godkendt.</div>") == ["Beslutning", "Godkendt."]

    def test_a_page_marked_for_cookies_is_content(self) -> None:
        assert texts("<html><body class='cookie-ok'><div id=cookiewrap><main><p>A</p></main></div></body>") == ["A"]

    def test_a_hidden_part_inside_another(self) -> None:
        assert texts("<div hidden><span hidden>x</span></div><p>A</p>") == ["A"]


def test_the_host_is_named_where_the_page_tells_it() -> None:
    markup = '<html><head><link rel="canonical" href="https://www.testby.dk/ref/1"></head><body><p>A</p></body></html>'
    document = read_document(RawFile(source="a", content=markup.encode()))
    assert document.text == "Kilde: www.testby.dk\n\nA"
    assert document.blocks[0].kind.value == "label"


def test_a_declared_encoding() -> None:
    markup = "<html><head><meta charset='iso-8859-1'></head><body>Rådet</body></html>"
    assert read_document(RawFile(source="a", content=markup.encode("latin-1"))).text == "Rådet"


def test_deep_markup_keeps_its_text() -> None:
    markup = "<div>" * 1500 + "Godkendt." + "</div>" * 1500
    assert texts(markup) == ["Godkendt."]


@pytest.mark.parametrize("markup", ["<div>" * 100_000, "<b>" * 50_000 + "x" + "</b>" * 50_000, "<ul><li>" * 50_000])
def test_absurdly_deep_markup_is_refused(markup: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_document(RawFile(source="a", content=f"<p>{markup}".encode()))
    assert caught.value.code.name == "TOO_DEEP"


@pytest.mark.parametrize(
    ("opening", "closing"), [("<h2>a<div>", "</div></h2>"), ("<table><tr><td>a", "</td></tr></table>")]
)
def test_deep_markup_is_read_far_down_in_the_program(opening: str, closing: str) -> None:
    def below(frames: int) -> str:
        return below(frames - 1) if frames else text(opening * 250 + "slut" + closing * 250)

    assert "slut" in below(100)


def test_many_elements_that_close_themselves_are_not_deep() -> None:
    assert texts("<p>A<br>" * 20_000)[:2] == ["A", "A"]


@pytest.mark.parametrize("broken", ["<p>A<p>B", "<p>A</div><p>B</p>", "<b><p>A</b></p>B", "<td>A</td><p>B"])
def test_broken_markup(broken: str) -> None:
    assert texts(broken) == ["A", "B"] or texts(broken) == ["AB"]


class TestFoldedParts:
    @pytest.mark.parametrize(
        "title",
        [
            "<button aria-expanded='false'>Beslutning</button>",
            "<button class='accordion-button' type='button'><span>Beslutning</span></button>",
            "<a href='#x' data-toggle='collapse'>Beslutning</a>",
            "<details><summary>Beslutning</summary></details>",
        ],
    )
    def test_their_titles_are_headings(self, title: str) -> None:
        assert lines(f"{title}<div>Godkendt.</div>") == [("Beslutning", "heading", 4), ("Godkendt.", "text", None)]

    @pytest.mark.parametrize("around", ["div", "p", "section", "a", "h2"])
    def test_one_that_holds_headings_is_walked(self, around: str) -> None:
        markup = f"<{around} class='accordion' aria-expanded='true'><h3>7. Sti</h3><div>Godkendt.</div></{around}>"
        assert lines(markup) == [("7. Sti", "heading", 3), ("Godkendt.", "text", None)]

    def test_a_button_in_a_heading_is_its_text(self) -> None:
        markup = "<h2><button aria-expanded='true'><span>7</span><span>Ny sti</span><i class='icon'></i></button></h2>"
        assert lines(markup) == [("7 Ny sti", "heading", 2)]

    @pytest.mark.parametrize("words", ["Udskriv", "Kopier link til punktet", "Vis mere", "Fold alle ud", "Print"])
    def test_other_buttons_go(self, words: str) -> None:
        markup = (
            f"<button aria-expanded='false'>{words}</button><a class='btn'>{words}</a><p>{words}</p><p>Godkendt.</p>"
        )
        assert texts(markup) == ["Godkendt."]

    @pytest.mark.parametrize("mark", ["hidden", "style='display:none'", "aria-hidden='true'"])
    def test_what_they_hide_is_read(self, mark: str) -> None:
        assert texts(f"<h3>Beslutning</h3><div class='panel-body' {mark}>Godkendt.</div>") == [
            "Beslutning",
            "Godkendt.",
        ]

    def test_what_is_for_screen_readers_alone_is_not(self) -> None:
        assert texts("<p>Ja.</p><span class='sr-only panel' hidden>Åbnes i nyt vindue</span>") == ["Ja."]


class TestGluedLines:
    @pytest.mark.parametrize(
        ("markup", "read"),
        [
            ("<strong>Beslutning</strong>Godkendt.", ["Beslutning", "Godkendt."]),
            ("<span>Udvalg</span><span>Kommunalbestyrelsen</span>", ["Udvalg", "Kommunalbestyrelsen"]),
            ("<b>Indstilling</b> Forvaltningen indstiller", ["Indstilling", "Forvaltningen indstiller"]),
            ("<b>Beslutning</b>: Godkendt.", ["Beslutning: Godkendt."]),
            ("<b>Beslutning:</b> Godkendt.", ["Beslutning: Godkendt."]),
            ("<b>Beslutning</b> om sti", ["Beslutning om sti"]),
            ("<b>Økonomi</b>udvalget", ["Økonomiudvalget"]),
            ("<span>211</span><span>Godkendelse</span>", ["211 Godkendelse"]),
            ("<span>CO2</span><span>Neutral</span>", ["CO2Neutral"]),
            ("Bud<b>get</b>Forlig", ["BudgetForlig"]),
        ],
    )
    def test_a_heading_in_an_element_of_its_own(self, markup: str, read: list[str]) -> None:
        assert texts(f"<div>{markup}</div>") == read

    def test_elements_of_the_site_are_blocks(self) -> None:
        assert texts("<x-item>A</x-item><x-item>B</x-item>") == ["A", "B"]


class TestHeadTables:
    def test_labels_stand_beside_their_values(self) -> None:
        markup = "<table><tr><th>Dato</th><td>12-10-2022</td></tr><tr><th>Sted:</th><td>Salen</td></tr></table>"
        assert text(markup) == "Dato: 12-10-2022\nSted: Salen"

    def test_a_number_and_a_title_are_a_heading(self) -> None:
        assert lines("<table><tr><td>7</td><td>Ny sti</td></tr></table>") == [("7 Ny sti", "heading", 3)]

    @pytest.mark.parametrize("rows", [["Sted", "2022"], ["7", "8"], ["7", "9.000 kr."]])
    def test_a_row_of_data_stays_one(self, rows: list[str]) -> None:
        markup = "".join(f"<td>{cell}</td>" for cell in rows)
        assert texts(f"<table><tr>{markup}</tr></table>") == ["\t".join(rows)]

    def test_a_row_of_a_table_with_other_rows_stays_one(self) -> None:
        markup = "<tr><td>Post</td><td>Beløb</td></tr><tr><td>Sted</td><td>4</td></tr><tr><td>Drift</td><td>5</td></tr>"
        assert texts(f"<table>{markup}</table>") == ["Post\tBeløb", "Sted\t4", "Drift\t5"]


class TestWholePages:
    def test_menus_beside_the_main_part_go(self) -> None:
        markup = (
            "<div class='top'><ul><li><a href='/'>Forside</a></li><li><a href='/b'>Borger</a></li></ul></div>"
            "<main><h1>Referat</h1><p>Byrådet drøftede sagen.</p></main><div><a href='/k'>Kontakt</a></div>"
        )
        assert texts(markup) == ["Referat", "Byrådet drøftede sagen."]

    @pytest.mark.parametrize("mark", ["class='cookie-consent'", "id='CookieBanner'", "role='dialog'"])
    def test_banners_go_with_their_headings(self, mark: str) -> None:
        page = f"<div {mark}><h1>Samtykke</h1><p>Vi bruger cookies</p></div><h1>Referat</h1><p>{'Ja. ' * 20}</p>"
        assert texts(page) == ["Referat", ("Ja. " * 20).strip()]

    def test_a_page_inside_what_looks_like_a_banner_stays(self) -> None:
        assert texts("<div class='cookies-accepted'><h1>Referat</h1><p>Ja.</p></div><p>Slut</p>") == [
            "Referat",
            "Ja.",
            "Slut",
        ]

    def test_what_is_said_beside_the_main_part_stays(self) -> None:
        markup = "<div><h2>Byrådet den 4. maj 2022</h2></div><main><p>Godkendt af et enigt byråd.</p></main><p>Afbud: Bo Dal</p>"
        assert texts(markup) == ["Byrådet den 4. maj 2022", "Godkendt af et enigt byråd.", "Afbud: Bo Dal"]

    def test_a_list_of_links_inside_it_stays(self) -> None:
        assert texts("<main><h1>Bilag</h1><ul><li><a href='a.pdf'>Kort.pdf</a></li></ul></main>") == [
            "Bilag",
            "- Kort.pdf",
        ]

    def test_a_small_main_part_drops_nothing(self) -> None:
        markup = f"<div><a href='/1'>{'Beslutning om stier ' * 9}</a></div><main><p>Velkommen</p></main>"
        assert len(texts(markup)) == 2


def test_an_item_of_a_list_that_is_a_part_of_the_page_has_no_bullet() -> None:
    markup = "<ul><li><h3>7. Sti</h3><p>Godkendt.</p></li><li><a aria-expanded='true'>8. Bro</a><dl><dt>Beslutning</dt></dl></li></ul>"
    assert texts(markup) == ["7. Sti", "Godkendt.", "8. Bro", "Beslutning"]


def test_a_fragment_that_begins_with_a_table_is_html() -> None:
    markup = "<table class='x'><tbody><tr><td>Punkt</td><td>Beslutning</td></tr><tr><td>Bro</td><td>Godkendt</td></tr></table>"
    document = read_document(RawFile(source="a", content=markup.encode()))
    assert (document.media_type, document.text) == ("text/html", "Punkt\tBeslutning\nBro\tGodkendt")


def test_letters_that_were_escaped_twice() -> None:
    assert text("<p>M&amp;oslash;lle&amp;aring;vej &amp; S&amp;nbsp;p &amp;lt;</p>") == "Mølleåvej & S p &lt;"


def test_a_dialog_that_heads_a_section_is_no_banner() -> None:
    page = '<h2>1. Bro</h2><div role="dialog"><h3>Beslutning</h3><p>Godkendt.</p></div><div role="dialog"><h3>Del siden</h3></div>'
    assert texts(page) == ["1. Bro", "Beslutning", "Godkendt."]


def test_a_row_of_a_number_and_a_title_heads_the_rows_of_its_sections() -> None:
    page = "<table><tr><td colspan=2>1. Ny bro</td></tr><tr><td>Beslutning</td><td>Godkendt.</td></tr></table>"
    assert lines(page) == [("1. Ny bro", "heading", 3), ("Beslutning\tGodkendt.", "table_row", None)]


def test_a_heading_in_a_row_of_its_own_stands_above_its_text() -> None:
    page = "<table><tr><td colspan=2>Beslutning</td></tr><tr><td></td><td>Godkendt.</td></tr></table>"
    assert [(line, kind) for line, kind, _ in lines(page)] == [("Beslutning", "text"), ("Godkendt.", "text")]


def test_a_box_that_asks_nothing_is_no_banner() -> None:
    page = '<p>A</p><div class="consent">Godkendt.</div><div class="consent">Vi bruger cookies.</div><div class="consent"><a href="/">Ja</a></div>'
    assert texts(page) == ["A", "Godkendt."]


def test_a_number_with_its_word_in_an_element_of_its_own_is_parted_from_the_title() -> None:
    assert texts("<div><span>Punkt 1</span><span>Ny bro</span></div>") == ["Punkt 1 Ny bro"]


def test_a_table_of_numbered_titles_and_what_was_said_is_the_minutes() -> None:
    rows = "<tr><td>1. Velkomst</td><td>Formanden bød velkommen.</td></tr><tr><td>2. Eventuelt</td><td>Intet.</td></tr>"
    assert [(line, kind) for line, kind, _ in lines(f"<p>Referat</p><table>{rows}</table>")] == [
        ("Referat", "text"), ("1. Velkomst", "heading"), ("Formanden bød velkommen.", "text"), ("2. Eventuelt", "heading"), ("Intet.", "text"),
    ]  # fmt: skip


def test_a_list_of_agenda_items_is_no_level_of_the_lists_within_them() -> None:
    inner = "<ol><li>at broen bygges</li><li>at broen males</li></ol>"
    assert texts(f"<ol><li><h2>Bro</h2>{inner}</li><li><h2>Sti</h2>{inner}</li></ol>") == [
        "1. Bro", "1. at broen bygges", "2. at broen males", "2. Sti", "1. at broen bygges", "2. at broen males",
    ]  # fmt: skip
    assert texts(f"<ol><li>at havnen udvides{inner}</li></ol>") == [
        "1. at havnen udvides", "a) at broen bygges", "b) at broen males",
    ]  # fmt: skip


def test_a_menu_in_a_cell_goes_and_a_list_of_titles_in_a_cell_stays() -> None:
    menu = "".join(f'<li><a href="x">{name}</a></li>' for name in ("Byråd", "Udvalg", "Valg", "Kontakt"))
    titles = "".join(
        f'<li><a href="x">{title}</a></li>'
        for title in ("Ny bro over åen ved havnen", "Salg af grunden", "Valg af revisor")
    )
    page = "<table><tr><td><ul>{}</ul></td><td><h1>Referat</h1><p>Godkendt.</p></td></tr></table>"
    assert texts(page.format(menu)) == ["Referat", "Godkendt."]
    assert texts(page.format(titles)) == [
        "- Ny bro over åen ved havnen", "- Salg af grunden", "- Valg af revisor", "Referat", "Godkendt.",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["/", "›", "&gt;", "»", "–"])
def test_where_the_reader_is_on_the_site_is_no_text(sign: str) -> None:
    path = f" {sign} ".join(f'<a href="x">{name}</a>' for name in ("Forside", "Politik", "Havneudvalget"))
    assert texts(f"<p>{path} {sign} 2020</p><h1>Byrådet 4. marts 2021</h1>") == ["Byrådet 4. marts 2021"]


def test_links_and_days_that_only_a_style_parts() -> None:
    page = "<div><a href='/'>Forside</a><a href='/m'>Møder</a><a href='/u'>Udvalg</a></div><p><span>07-06-2021</span><span>15:00</span></p>"
    assert text(page) == "Forside Møder Udvalg\n\n07-06-2021 15:00"


def test_a_number_that_an_element_parts_stays_whole() -> None:
    assert (
        text("<p><span>Budget 20</span><span>21 og 3,</span><span>5 mio. kr.</span></p>")
        == "Budget 2021 og 3,5 mio. kr."
    )


def test_entries_of_a_list_that_hold_blocks_are_parts_and_so_are_the_short_ones_below() -> None:
    entry = "<li><div class=t><span>{}</span><span>{}</span><span>{}</span></div>{}</li>"
    open_ = entry.format(1, "Bro", "Åben", "<div class=b><div>Beslutning</div><div>Godkendt.</div></div>")
    closed = entry.format(2, "Salg", "Lukket", "")
    assert texts(f"<ul>{open_}{closed}</ul>") == ["1 Bro Åben", "Beslutning", "Godkendt.", "2 Salg Lukket"]
    assert texts("<ul><li><div>at broen bygges</div></li><li>at <span>stien</span> lukkes</li></ul>") == [
        "- at broen bygges",
        "- at stien lukkes",
    ]


def test_the_name_of_a_field_is_parted_from_what_it_says() -> None:
    assert texts("<div><label>Stedfortræder</label><span>Bo Lund</span></div>") == ["Stedfortræder", "Bo Lund"]
    assert texts("<ul><li><strong>Sted</strong><span>Salen</span></li></ul>") == ["- Sted: Salen"]
    assert texts("<ul><li><strong>Sted</strong> og <span>Tid</span></li></ul>") == ["- Sted og Tid"]


def test_a_head_whose_cells_hold_each_a_label_and_its_value() -> None:
    cell = "<td><b>{}</b><br>{}</td>"
    row = "<tr>" + cell.format("Dato", "4. maj 2021") + cell.format("Slut", "17:30") + "</tr>"
    assert texts(f"<table>{row}<tr>{cell.format('Sted', 'Salen')}<td></td></tr></table>") == [
        "Dato: 4. maj 2021",
        "Slut: 17:30",
        "Sted: Salen",
    ]
    other = "<tr>" + cell.format("Dato", "4. maj 2021") + cell.format("Broen", "er lav") + "</tr>"
    assert texts(f"<table>{other}</table>") == ["Dato 4. maj 2021\tBroen er lav"]


def test_a_title_with_the_case_number_in_the_cell_beside_it_heads_an_item() -> None:
    row = "<table><tr><td>1 Ny bro over åen</td><td>{}</td></tr></table>"
    assert lines(row.format("Sagsnr.: 13/52011")) == [
        ("1 Ny bro over åen", "heading", 3),
        ("Sagsnr.: 13/52011", "text", None),
    ]
    assert [x[1] for x in lines(row.format("12 mio. kr."))] == ["table_row"]


def test_the_foot_of_a_page_goes_by_its_name_and_what_it_tells() -> None:
    foot = "<div class='site-footer'>{}</div>"
    page = "<div class=page><h1>Byrådet</h1><p>Beslutning</p><p>Intet.</p></div>"
    assert "Torvet" not in text(page + foot.format("Odder Kommune, Torvet 1, 8300 Odder, tlf. 12 34 56 78"))
    assert "Kilde: Odder Kommune" in text(page + foot.format("Odder Kommune, Torvet 1, 8300 Odder"))
    assert "hævet" in text(page + foot.format("Mødet hævet kl. 18, 8300 Odder"))
    assert "Salen" in text(page + foot.format("Sted: Salen"))
