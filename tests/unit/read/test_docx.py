"""DOCX becomes lines with printed list labels; content controls, insertions and text boxes are kept."""

import io
import zipfile

import pytest
from docx import Document as new_document
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.domain.document import Document, RawFile
from extract.domain.errors import UnreadableError
from extract.read.document import read_document

NAMESPACE = nsdecls("w")


def saved(docx: Docx) -> bytes:
    buffer = io.BytesIO()
    docx.save(buffer)
    return buffer.getvalue()


def read(docx: Docx) -> Document:
    return read_document(RawFile(source="a", content=saved(docx)))


def lines(document: Document) -> list[tuple[str, str, int | None]]:
    return [(document.text[b.span.start : b.span.end], b.kind.value, b.level) for b in document.blocks]


def body(markup: str) -> list[tuple[str, str, int | None]]:
    """The lines of a document whose body is the markup (in the namespace `w`)."""
    docx = new_document()
    docx.element.body.insert(0, parse_xml(f"<w:sdt {NAMESPACE}><w:sdtContent>{markup}</w:sdtContent></w:sdt>"))
    return lines(read(docx))


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_headings_and_paragraphs() -> None:
    docx = new_document()
    docx.add_heading("Referat", 0)
    docx.add_heading("Byrådet", 2)
    docx.add_paragraph("Mødet\u00ad blev\u00a0hævet.")
    document = read(docx)
    assert document.text == "Referat\n\nByrådet\n\nMødet blev hævet."
    assert [b.level for b in document.blocks] == [1, 2, None]
    assert document.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_breaks_tabs_and_hyphens() -> None:
    markup = (
        f"<w:p>{run('A')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>2021</w:t><w:noBreakHyphen/><w:t>22</w:t></w:r></w:p>"
    )
    assert body(markup) == [("A b", "text", None), ("2021-22", "text", None)]


def test_numbered_and_bulleted_styles() -> None:
    docx = new_document()
    for text, style in (("at A", "List Number"), ("at B", "List Number"), ("C", "List Bullet")):
        docx.add_paragraph(text, style=style)
    document = read(docx)
    assert document.text == "1. at A\n2. at B\n- C"
    assert [b.kind.value for b in document.blocks] == ["list_item"] * 3


NUMBERING = """<w:numbering {ns}>
<w:abstractNum w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%2."/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3)"/></w:lvl>
</w:abstractNum><w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>
<w:num w:numId="92"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num></w:numbering>"""


def listed(text: str, numbering: int, depth: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbering}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def numbered(*paragraphs: str) -> list[tuple[str, str, int | None]]:
    docx = new_document()
    part = docx.part.numbering_part
    for element in parse_xml(NUMBERING.format(ns=NAMESPACE)):
        part.element.append(element)
    for n, paragraph in enumerate(paragraphs):
        docx.element.body.insert(n, parse_xml(paragraph.replace("<w:p>", f"<w:p {NAMESPACE}>", 1)))
    return lines(read(docx))


def test_labels_are_printed_as_the_list_says() -> None:
    read_lines = numbered(
        listed("A", 91), listed("b", 91, 1), listed("c", 91, 1), listed("d", 91, 2), listed("E", 91), listed("f", 91, 1)
    )
    assert read_lines == [
        ("3. A", "list_item", 1),
        ("a. b", "list_item", 2),
        ("b. c", "list_item", 2),
        ("3.1) d", "list_item", 3),
        ("4. E", "list_item", 1),
        ("a. f", "list_item", 2),
    ]


def test_a_list_may_start_anew() -> None:
    read_lines = numbered(listed("A", 91), listed("B", 92), listed("C", 92), listed("D", 0), listed("E", 99))
    assert [text for text, _, _ in read_lines] == ["3. A", "1. B", "2. C", "D", "E"]


def test_a_label_of_its_own_is_not_doubled() -> None:
    assert [text for text, _, _ in numbered(listed("2. at A", 91))] == ["2. at A"]


def test_a_bold_paragraph_is_a_heading() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>{}</w:p>"
    assert body(bold.format("Beslutning", "") + bold.format("Godkendt.", "") + bold.format("Dato", run(": i dag"))) == [
        ("Beslutning", "heading", 6),
        ("Godkendt.", "text", None),
        ("Dato: i dag", "text", None),
    ]


def test_an_outline_level_makes_a_heading() -> None:
    assert body(f'<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>{run("A")}</w:p>') == [("A", "heading", 3)]
    assert body(f'<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr>{run("A")}</w:p>') == [("A", "text", None)]


def test_tracked_changes_read_as_accepted() -> None:
    markup = (
        f"<w:p>{run('Godkendt')}<w:ins w:id='1' w:author='x'>{run(' med ændring')}</w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText> ikke</w:delText></w:r></w:del>"
        f"<w:moveFrom w:id='3' w:author='x'>{run(' væk')}</w:moveFrom>{run('.')}</w:p>"
    )
    assert body(markup) == [("Godkendt med ændring.", "text", None)]


def test_content_controls_links_and_fields() -> None:
    markup = (
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('Udvalg: ')}<w:sdt><w:sdtContent>{run('Prøveudvalget')}"
        "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{run('Bilag')}</w:hyperlink><w:r><w:instrText> PAGE </w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>"
    )
    assert body(markup) == [("Udvalg: Prøveudvalget", "text", None), ("Bilag", "text", None)]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('I boksen')}</w:p></w:txbxContent>"
    alternatives = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    markup = (
        f"<w:p>{run('Før')}<w:r><mc:AlternateContent {alternatives}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert body(markup) == [("Før", "text", None), ("I boksen", "text", None)]


def test_tables() -> None:
    docx = new_document()
    table = docx.add_table(3, 3)
    for n, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(n)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    assert lines(read(docx)) == [
        ("0 1\t\t2", "table_row", None),
        ("3 6\t4\t5", "table_row", None),
        ("\t7\t8", "table_row", None),
    ]


def test_a_table_with_a_column_of_decisions_is_the_minutes() -> None:
    docx = new_document()
    docx.add_paragraph("Referat")
    table = docx.add_table(2, 2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells], ["Dagsorden", "Referat", "1. Bro", "Godkendt."], strict=True
    ):
        cell.text = text
    assert lines(read(docx)) == [
        ("Referat", "text", None),
        ("1. Bro", "heading", 3),
        ("Referat: Godkendt.", "text", None),
    ]


def test_what_was_said_stands_in_a_column_beside_what_was_decided() -> None:
    docx = new_document()
    table = docx.add_table(2, 4)
    cells = ["Nr.", "Emne", "Referat", "Beslutning", "1", "Bro", "Der blev spurgt til prisen.", "Godkendt."]
    for cell, text in zip((c for row in table.rows for c in row.cells), cells, strict=True):
        cell.text = text
    assert lines(read(docx)) == [
        ("1 Bro", "heading", 3),
        ("Der blev spurgt til prisen.", "text", None),
        ("Beslutning: Godkendt.", "text", None),
    ]


def test_a_row_that_holds_a_heading_and_its_text_alone() -> None:
    docx = new_document()
    table = docx.add_table(2, 2)
    table.cell(0, 1).text = "Økonomi\nStien koster 4,2 mio. kr."
    table.cell(1, 0).text = "Drift"
    table.cell(1, 1).text = "250"
    assert lines(read(docx)) == [
        ("Økonomi", "text", None),
        ("Stien koster 4,2 mio. kr.", "text", None),
        ("Drift\t250", "table_row", None),
    ]


def test_tables_made_for_layout_flow() -> None:
    docx = new_document()
    frame = docx.add_table(1, 1).cell(0, 0)
    frame.text = "Godkendt."
    frame.add_paragraph("Afbud: Bo Test")
    row = docx.add_table(1, 2).rows[0].cells
    row[0].paragraphs[0].style = docx.styles["Heading 3"]
    row[0].paragraphs[0].add_run("Emne")
    row[1].text = "Tekst"
    assert lines(read(docx)) == [
        ("Godkendt.", "text", None),
        ("Afbud: Bo Test", "text", None),
        ("Emne", "heading", 3),
        ("Tekst", "text", None),
    ]


def repacked(content: bytes, part: str, change: bytes | None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif change is not None:
                new.writestr(name, change)
    return buffer.getvalue()


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml"])
@pytest.mark.parametrize("change", [None, b"", b"<x", b"<x/>"])
def test_missing_or_broken_parts_are_done_without(part: str, change: bytes | None) -> None:
    docx = new_document()
    docx.add_paragraph("Godkendt.")
    content = repacked(saved(docx), part, change)
    assert read_document(RawFile(source="a", content=content)).text == "Godkendt."


def test_a_broken_document_is_an_error() -> None:
    content = repacked(saved(new_document()), "word/document.xml", b"")
    with pytest.raises(UnreadableError) as caught:
        read_document(RawFile(source="a", content=content))
    assert caught.value.code.name == "BROKEN_FILE"


class TestHeader:
    def test_the_first_page_prints_its_own(self) -> None:
        docx = new_document()
        section = docx.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Referat\tTeknikudvalget"
        section.first_page_header.add_paragraph("Mødedato: 12-10-2022")
        section.header.paragraphs[0].text = "Løbende tekst"
        section.footer.paragraphs[0].text = "Testby Kommune"
        docx.add_paragraph("Godkendt.")
        assert read(docx).text == "Referat Teknikudvalget\nMødedato: 12-10-2022\n\nGodkendt."

    def test_what_the_text_says_too_is_said_once_and_page_numbers_go(self) -> None:
        docx = new_document()
        header = docx.sections[0].header
        header.paragraphs[0].text = "Teknikudvalget den 12-10-2022 Side 1 af 9"
        header.add_paragraph("Referat")
        docx.add_paragraph("Referat")
        docx.add_paragraph("Godkendt.")
        assert read(docx).text == "Teknikudvalget den 12-10-2022\n\nReferat\n\nGodkendt."

    def test_a_header_that_the_first_page_does_not_print(self) -> None:
        docx = new_document()
        docx.sections[0].different_first_page_header_footer = True
        docx.sections[0].header.paragraphs[0].text = "Løbende tekst"
        docx.add_paragraph("Godkendt.")
        assert read(docx).text == "Godkendt."


def with_parts(markup: str, parts: dict[str, bytes], relations: str = "") -> Document:
    """The document of a body with further parts in its package."""
    docx = new_document()
    docx.element.body.insert(0, parse_xml(f"<w:sdt {nsdecls('w', 'r')}><w:sdtContent>{markup}</w:sdtContent></w:sdt>"))
    old, buffer = zipfile.ZipFile(io.BytesIO(saved(docx))), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", relations.encode() + b"</Relationships>")
            new.writestr(name, content)
        for name, content in parts.items():
            new.writestr(name, content)
    return read_document(RawFile(source="a", content=buffer.getvalue()))


def test_a_footnote_follows_its_paragraph() -> None:
    notes = (
        f'<w:footnotes {NAMESPACE}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("Ekskl. moms.")}</w:p></w:footnote></w:footnotes>'
    )
    markup = (
        f'<w:p>{run("Prisen er 2 mio. kr.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p>{run("Slut")}</w:p>'
    )
    document = with_parts(markup, {"word/footnotes.xml": notes.encode()})
    assert document.text == "Prisen er 2 mio. kr.\nNote 1: Ekskl. moms.\n\nSlut"


@pytest.mark.parametrize(
    "chunk",
    [
        "<html><body><h2>Beslutning</h2><p>Godkendt på møde.</p></body></html>".encode(),
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<h2>Beslutning</h2><p>Godkendt p=C3=A5 m=C3=B8de.</p>",
        "Beslutning\n\nGodkendt på møde.".encode("cp1252"),
    ],
    ids=["html", "web archive", "text"],
)
def test_an_included_file_is_read(chunk: bytes) -> None:
    relation = '<Relationship Id="rId90" Type="http://x/aFChunk" Target="chunk.htm"/>'
    markup = f'<w:p>{run("7. Sti")}</w:p><w:altChunk r:id="rId90"/>'
    document = with_parts(markup, {"word/chunk.htm": chunk}, relation)
    assert document.text == "7. Sti\n\nBeslutning\n\nGodkendt på møde."


def test_a_control_that_nobody_filled_is_empty() -> None:
    control = (
        f"<w:sdt><w:sdtPr>{{}}</w:sdtPr><w:sdtContent><w:p>{run('Klik her for at skrive')}</w:p></w:sdtContent></w:sdt>"
    )
    assert body(control.format("<w:showingPlcHdr/>") + f"<w:p>{run('A')}</w:p>") == [("A", "text", None)]
    assert body(control.format("")) == [("Klik her for at skrive", "text", None)]


def test_a_table_inside_a_table_keeps_its_rows() -> None:
    docx = new_document()
    outer = docx.add_table(1, 2)
    outer.cell(0, 0).text = "Drift"
    inner = outer.cell(0, 1).add_table(2, 2)
    for n, text in enumerate(("Post", "1.000 kr.", "Sti", "250")):
        inner.cell(n // 2, n % 2).text = text
    assert lines(read(docx)) == [
        ("Drift", "text", None), ("Post\t1.000 kr.", "table_row", None), ("Sti\t250", "table_row", None),
    ]  # fmt: skip


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'
    assert body(f"<w:p>{mark}{run('Godkendt med den ')}</w:p><w:p>{run('bemærkning, at')}</w:p>") == [
        ("Godkendt med den bemærkning, at", "text", None)
    ]


def test_rows_that_are_deleted_go_and_columns_that_are_skipped_stay() -> None:
    def row(properties: str, *texts: str) -> str:
        cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in texts)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    rows = row("", "A", "1", "2") + row('<w:del w:id="1" w:author="x"/>', "B", "3", "4")
    rows += row('<w:gridBefore w:val="2"/>', "5")
    assert body(f"<w:tbl>{rows}</w:tbl>") == [("A\t1\t2", "table_row", None), ("\t\t5", "table_row", None)]


def test_an_alternative_that_is_empty_gives_way_to_the_next() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choices = f'<mc:Choice Requires="z"/><mc:Fallback>{run("Godkendt.")}</mc:Fallback>'
    assert body(f"<w:p><mc:AlternateContent {mc}>{choices}</mc:AlternateContent></w:p>") == [
        ("Godkendt.", "text", None)
    ]


def test_what_is_struck_out_is_not_read_and_markup_breaks_no_line() -> None:
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>Forkastet.</w:t></w:r>"
    assert body(f"<w:p>{struck}{run('Godkendt med')}{run(chr(10) + 'ændring.')}</w:p>") == [
        ("Godkendt med ændring.", "text", None)
    ]


def test_what_a_style_hides_is_not_read() -> None:
    docx = new_document()
    docx.styles.add_style("Skjult", 1).font.hidden = True
    docx.add_paragraph("Forkastet.", style="Skjult")
    docx.add_paragraph("Godkendt.")
    assert read(docx).text == "Godkendt."


def test_a_running_header_that_names_the_meeting_is_read() -> None:
    docx = new_document()
    docx.sections[0].different_first_page_header_footer = True
    docx.sections[0].first_page_header.paragraphs[0].text = "Sandager Kommune"
    docx.sections[0].header.paragraphs[0].text = "Byrådet, 4. marts 2021"
    docx.sections[0].header.add_paragraph("Løbende tekst")
    docx.add_paragraph("Godkendt.")
    assert read(docx).text == "Sandager Kommune\nByrådet, 4. marts 2021\n\nGodkendt."


def test_the_document_may_have_a_number_in_its_name() -> None:
    docx = new_document()
    docx.add_paragraph("Godkendt.")
    old, buffer = zipfile.ZipFile(io.BytesIO(saved(docx))), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("document.xml", "document2.xml"), old.read(name))
    assert read_document(RawFile(source="a", content=buffer.getvalue())).text == "Godkendt."
