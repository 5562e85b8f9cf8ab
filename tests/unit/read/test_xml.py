"""Agenda exports in XML: SBSYS, eDoc and Acadre."""

import pytest

from extract.domain.document import Document, RawFile
from extract.read.document import read_document


def read(markup: str, encoding: str = "utf-8") -> Document:
    return read_document(RawFile(source="a", content=markup.encode(encoding)))


def shown(document: Document) -> list[tuple[str, str]]:
    return [(b.kind.value, document.text[b.span.start : b.span.end]) for b in document.blocks]


def member(tag: str, name: str, status: str = "NotDecided", note: str = "") -> str:
    return (
        f"<{tag}><ParticipationStatusAsText><![CDATA[{status}]]></ParticipationStatusAsText>"
        f"<ParticipationNote>{note}</ParticipationNote><Name><![CDATA[{name}]]></Name></{tag}>"
    )


def sbsys(items: str, members: str = "", kind: str = "Minutes") -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?><Publication>
    <PublicationTypeAsEnum><![CDATA[{kind}]]></PublicationTypeAsEnum><Agendas><Agenda><Name>Møde 4</Name>
    <Meeting><When><![CDATA[05-03-2013 16:30:00]]></When><Until>05-03-2013 18:00:00</Until><Where>Sal B</Where>
    <Members>{members}</Members></Meeting><Committee><CommitteeGroup><Name>Stående</Name></CommitteeGroup>
    <Name><![CDATA[Prøveudvalget]]></Name></Committee><Items>{items}</Items></Agenda></Agendas></Publication>"""


SBSYS_ITEM = """<Item><Caption><![CDATA[Budget]]></Caption><Case><Number>13/12</Number></Case><Number>2</Number>
<IsPublic>True</IsPublic><Fields>
<ItemField><Caption>INDSTILLING</Caption><IsFeedback>False</IsFeedback>
<Content><![CDATA[<p>\n\tat bel&oslash;bet\n\tgodkendes</p>]]></Content></ItemField>
<ItemField><Caption>ØKONOMI</Caption><IsFeedback>False</IsFeedback><Content></Content></ItemField>
<ItemField><Caption>BESLUTNING</Caption><IsFeedback>True</IsFeedback><Content></Content></ItemField>
</Fields></Item>"""


class TestSbsys:
    def test_minutes(self) -> None:
        members = member("MeetingMember", "Ida Prøve (A)") + member("MeetingMember", "Bo Test", "NotParticipating")
        assert shown(read(sbsys(SBSYS_ITEM, members))) == [
            ("label", "Udvalg: Prøveudvalget"),
            ("label", "Dokument: Referat"),
            ("label", "Mødedato: 2013-03-05"),
            ("label", "Mødetidspunkt: 16:30"),
            ("label", "Sluttidspunkt: 18:00"),
            ("label", "Mødested: Sal B"),
            ("label", "Medlemmer: Ida Prøve (A), Bo Test"),
            ("label", "Afbud: Bo Test"),
            ("item", "2. Budget"),
            ("label", "Sagsnr.: 13/12"),
            ("heading", "INDSTILLING"),
            ("text", "at beløbet godkendes"),
            ("heading", "BESLUTNING"),
        ]

    @pytest.mark.parametrize("kind", ["Draft", "Final"])
    def test_an_agenda(self, kind: str) -> None:
        assert "\nDokument: Dagsorden\n" in read(sbsys(SBSYS_ITEM, kind=kind)).text

    def test_a_closed_item_and_its_presence(self) -> None:
        item = SBSYS_ITEM.replace("<IsPublic>True", "<IsPublic>False").replace(
            "</Fields>", f"</Fields><Members>{member('ItemMember', 'Eva X', 'Absent', 'syg')}</Members>"
        )
        assert shown(read(sbsys(item)))[6:10] == [
            ("item", "2. Budget"),
            ("label", "Sagsnr.: 13/12"),
            ("label", "Lukket punkt"),
            ("label", "Fraværende: Eva X – syg"),
        ]

    def test_a_file_cut_off_keeps_what_came(self) -> None:
        whole = sbsys(SBSYS_ITEM * 2)
        assert [text for kind, text in shown(read(whole[: whole.rindex("<Fields>")])) if kind == "item"] == [
            "2. Budget",
            "2. Budget",
        ]

    def test_illegal_references_and_wrong_encodings(self) -> None:
        markup = sbsys(SBSYS_ITEM).replace("Sal B", "Sal&#12;B&#x1;&#7;å")
        assert "\nMødested: Sal B å\n" in read(markup, "cp1252").text


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    markup = sbsys(SBSYS_ITEM).replace("<Publication>", bomb + "<Publication>", 1).replace("Sal B", "Sal &a;&b;B")
    assert "\nMødested: Sal &a;&b;B\n" in read(markup).text


class TestEdoc:
    def edoc(self, items: str, whole: str = "") -> str:
        return f"""<?xml version="1.0"?><Meeting><Committee>Byrådet</Committee>
        <MeetingDate>28-02-2017 17:00:00</MeetingDate><MeetingState>Referat endeligt godkendt</MeetingState>
        <MeetingAgendaTypes><MeetingAgendaType><AgendaType>Åben dagsorden</AgendaType><FullText>{whole}</FullText>
        <MeetingAgendaItems>{items}</MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></Meeting>"""

    def item(self, number: str, title: str, text: str) -> str:
        return f"""<MeetingAgendaItem><AgendaItemNumber>{number}</AgendaItemNumber><Document><Title>{title}</Title>
        <Case><CaseNumber>17/1</CaseNumber></Case></Document><FullText>{text}</FullText></MeetingAgendaItem>"""

    def test_text_that_stands_twice_is_read_once(self) -> None:
        items = self.item("1", "Valg", "1. Valg\n\nBeslutning&#12;Godkendt.&#7;") + self.item("2", "Køb", "Udsat.")
        whole = "Referat\nFraværende:\tBo Test\n1. Valg\nBeslutning\nGodkendt.\n2. Køb\nUdsat."
        assert shown(read(self.edoc(items, whole))) == [
            ("label", "Udvalg: Byrådet"),
            ("label", "Dokument: Referat"),
            ("label", "Mødedato: 2017-02-28"),
            ("label", "Mødetidspunkt: 17:00"),
            ("label", "Status: Referat endeligt godkendt"),
            ("label", "Dagsordenstype: Åben dagsorden"),
            ("text", "Referat"),
            ("text", "Fraværende:\tBo Test"),
            ("item", "1. Valg"),
            ("label", "Sagsnr.: 17/1"),
            ("text", "Beslutning"),
            ("text", "Godkendt."),
            ("item", "2. Køb"),
            ("label", "Sagsnr.: 17/1"),
            ("text", "Udsat."),
        ]

    def test_a_whole_text_without_item_texts(self) -> None:
        assert shown(read(self.edoc("", "1. Valg\nGodkendt.")))[6:] == [("text", "1. Valg"), ("text", "Godkendt.")]


def table(name: str, fields: dict[str, str], inside: str = "") -> str:
    written = "".join(f'<field name="{key}">{value}</field>' for key, value in fields.items())
    return f'<table name="{name}"><fields>{written}</fields>{inside}</table>'


class TestAcadre:
    def test_minutes(self) -> None:
        bullet = table(
            "bullet", {"bulletname": "Beslutning", "bulletcontent": "&lt;p&gt;Godkendt&lt;br&gt;enigt&lt;/p&gt;"}
        )
        twice = table(
            "bullet", {"bulletname": "Sag", "bulletcontent": "&amp;lt;p&amp;gt;K&amp;amp;oslash;b&amp;lt;/p&amp;gt;"}
        )
        item = table(
            "agendaitem",
            {"name": "Valg", "number": "3", "caseno": "10/1", "access": "Lukket", "absent": "Eva X"},
            twice + bullet,
        )
        inside = (
            table("committee", {"name": "Prøveudvalget"})
            + table("commember", {}, table("member", {"name": "Ida Prøve (A)"}))
            + table("meeting", {"date": "03-04-2012", "start": "16.00", "finish": "17:30", "location": "Sal B"})
            + table("meetmember", {"name": "Bo Test", "presence": "Afbud"})
            + table("agendaitemparents", {}, item)
        )
        assert shown(read('<?xml version="1.0"?>' + table("agenda", {"name": "Referat"}, inside))) == [
            ("label", "Udvalg: Prøveudvalget"),
            ("label", "Dokument: Referat"),
            ("label", "Mødedato: 2012-04-03"),
            ("label", "Mødetidspunkt: 16:00"),
            ("label", "Sluttidspunkt: 17:30"),
            ("label", "Mødested: Sal B"),
            ("label", "Medlemmer: Ida Prøve (A)"),
            ("label", "Afbud: Bo Test"),
            ("item", "3. Valg"),
            ("label", "Sagsnr.: 10/1"),
            ("label", "Lukket punkt"),
            ("label", "Fraværende: Eva X"),
            ("heading", "Sag"),
            ("text", "Køb"),
            ("heading", "Beslutning"),
            ("text", "Godkendt"),
            ("text", "enigt"),
        ]


class TestSbsysHistory:
    def test_earlier_decisions_follow_under_body_and_date(self) -> None:
        history = """<ItemHistory><HasContent>True</HasContent><Caption>Beslutning</Caption><MeetingDetails>
        <CommitteeName>Teknisk Udvalg</CommitteeName><MeetingDueDate>19-02-2013 00:00:00</MeetingDueDate></MeetingDetails>
        <Content><![CDATA[<p>Anbefales.</p>]]></Content></ItemHistory>"""
        items = SBSYS_ITEM.replace("</Fields></Item>", f"</Fields>{history}</Item>")
        assert shown(read(sbsys(items)))[-2:] == [
            ("heading", "Beslutning i Teknisk Udvalg den 19-02-2013"), ("text", "Anbefales."),
        ]  # fmt: skip

    def test_a_decision_under_a_caption_of_the_publishers_own(self) -> None:
        field = "<ItemField><Caption>UDFALD</Caption><IsFeedback>True</IsFeedback><Content>&lt;p&gt;Godkendt.&lt;/p&gt;</Content></ItemField>"
        items = f"<Item><Caption>Sti</Caption><Number>2</Number><Fields>{field}</Fields></Item>"
        assert shown(read(sbsys(items)))[-3:] == [
            ("heading", "Beslutning"),
            ("heading", "UDFALD"),
            ("text", "Godkendt."),
        ]


DAGSORDEN = """<?xml version="1.0" encoding="iso-8859-1"?><Dagsorden DagsordenID="9" Åben="True" Dagsordentype="Referat">
<Møde MødeID="4" Udvalg="Børneudvalget" Mødedato="27. august 2018" Mødetid="16:00" Mødesluttid="18:05" Mødested="Sal 1"/>
<Dagsordenpunkter><Dagsordenpunkt DagsordenpunktID="1" Nummer="3" Åbent="True"><Overskrift>Ny børnehave</Overskrift>
<Indhold><Indstilling>&lt;p&gt;Forvaltningen indstiller, at planen godkendes.&lt;/p&gt;</Indstilling><Økonomi/>
<Beslutning>&lt;p&gt;Godkendt.&lt;/p&gt;</Beslutning></Indhold><Bilagsliste><Bilag Navn="Plan.pdf"/></Bilagsliste></Dagsordenpunkt>
<Dagsordenpunkt Nummer="4" Åbent="False"><Overskrift>Personsag</Overskrift></Dagsordenpunkt></Dagsordenpunkter></Dagsorden>"""


def test_the_older_sbsys_export() -> None:
    assert shown(read(DAGSORDEN, "iso-8859-1")) == [
        ("label", "Udvalg: Børneudvalget"),
        ("label", "Dokument: Referat"),
        ("label", "Mødedato: 27. august 2018"),
        ("label", "Mødetidspunkt: 16:00"),
        ("label", "Sluttidspunkt: 18:05"),
        ("label", "Mødested: Sal 1"),
        ("item", "3. Ny børnehave"),
        ("heading", "Indstilling"),
        ("text", "Forvaltningen indstiller, at planen godkendes."),
        ("heading", "Beslutning"),
        ("text", "Godkendt."),
        ("item", "4. Personsag"),
        ("label", "Lukket punkt"),
    ]


AGENDA_ELEMENTS = """<?xml version="1.0" encoding="utf-8"?><Root xmlns:e="http://x/schemas/2009/"><e:OutputTypeEnumName>Minutes</e:OutputTypeEnumName>
<e:Committee><e:Name>Klimaudvalget</e:Name><e:Meeting><e:MeetingDateTime>2019-02-05T15:30:00</e:MeetingDateTime>
<e:EndDateTime>2019-02-05T17:00:00</e:EndDateTime><e:MeetingLocation>Lokale 2</e:MeetingLocation><e:MeetingParticipants>
<e:MeetingParticipant><e:Name>Ida Prøve (A)</e:Name></e:MeetingParticipant></e:MeetingParticipants><e:Agenda><e:AgendaElements>
<e:AgendaElement><e:AccessIsPublic>false</e:AccessIsPublic><e:HandlingItem><e:Title>Køb</e:Title><e:SerialNo>10</e:SerialNo></e:HandlingItem></e:AgendaElement>
<e:AgendaElement><e:AccessIsPublic>true</e:AccessIsPublic><e:HandlingItem><e:Title>Busser</e:Title><e:SerialNo>9</e:SerialNo>
<e:CaseNumber>2019-0001</e:CaseNumber><e:CasePresentations><e:CasePresentation><e:Title>Beslutning</e:Title>
<e:Content>&lt;p&gt;Udsat.&lt;/p&gt;</e:Content></e:CasePresentation></e:CasePresentations></e:HandlingItem></e:AgendaElement>
<e:AgendaElement><e:HandlingItem><e:Title/></e:HandlingItem></e:AgendaElement>
</e:AgendaElements></e:Agenda></e:Meeting></e:Committee></Root>"""


def test_an_export_of_agenda_elements() -> None:
    assert shown(read(AGENDA_ELEMENTS)) == [
        ("label", "Udvalg: Klimaudvalget"),
        ("label", "Dokument: Referat"),
        ("label", "Mødedato: 2019-02-05"),
        ("label", "Mødetidspunkt: 15:30"),
        ("label", "Sluttidspunkt: 17:00"),
        ("label", "Mødested: Lokale 2"),
        ("label", "Medlemmer: Ida Prøve (A)"),
        ("item", "9. Busser"),
        ("label", "Sagsnr.: 2019-0001"),
        ("heading", "Beslutning"),
        ("text", "Udsat."),
        ("item", "10. Køb"),
        ("label", "Lukket punkt"),
    ]


@pytest.mark.parametrize("markup", [DAGSORDEN, AGENDA_ELEMENTS], ids=["Danish", "namespaced"])
def test_such_exports_cut_off_anywhere_yield_what_is_there(markup: str) -> None:
    whole = read(markup.replace("iso-8859-1", "utf-8"))
    cut = read(markup.replace("iso-8859-1", "utf-8")[: int(len(markup) * 0.8)])
    assert whole.text.startswith(cut.text[:60])
    assert "TRUNCATED" in cut.warnings


class TestHostileExports:
    @pytest.mark.parametrize(
        "content",
        [
            "&lt;p&gt;Godkendt.&lt;/p&gt;",
            "&amp;lt;p&amp;gt;Godkendt.&amp;lt;/p&amp;gt;",
            "&lt;h3&gt;Beslutning&lt;/h3&gt;&lt;p&gt;Godkendt.",
            "Godkendt.",
            "<![CDATA[<p>Godkendt.</p>]]>",
            "&#12;Godkendt.&#7;",
        ],
    )
    def test_a_bullet_escaped_in_any_way(self, content: str) -> None:
        bullet = table("bullet", {"bulletname": "Beslutning", "bulletcontent": content})
        items = table("agendaitemparents", {}, table("agendaitem", {"name": "Valg", "number": "3"}, bullet))
        markup = '<?xml version="1.0"?>' + table("agenda", {"name": "Referat"}, items)
        assert shown(read(markup))[-2:] == [("heading", "Beslutning"), ("text", "Godkendt.")]

    @pytest.mark.parametrize("declared", ["utf-8", "utf-16", "iso-8859-1", "ukendt"])
    @pytest.mark.parametrize("written", ["utf-8", "cp1252", "utf-16"])
    def test_an_encoding_other_than_declared(self, declared: str, written: str) -> None:
        markup = DAGSORDEN.replace("iso-8859-1", declared)
        assert "Udvalg: Børneudvalget" in read(markup, written).text

    def test_an_entity_of_html_and_a_lone_ampersand(self) -> None:
        items = SBSYS_ITEM.replace("Budget]]>", "Kultur & Fritid]]>").replace(
            "<Number>13/12", "<Number>A & B &oslash; 13/12"
        )
        assert ("item", "2. Kultur & Fritid") in shown(read(sbsys(items)))


@pytest.mark.parametrize(
    "opening", ['<Publication xmlns="http://x/p">', '<Publication xmlns="http://x/p" xmlns:q="http://x/q">']
)
def test_an_export_may_name_its_schema(opening: str) -> None:
    plain = sbsys(SBSYS_ITEM)
    assert read(plain.replace("<Publication>", opening)).text == read(plain).text


def test_names_of_html_and_bare_ampersands_are_read_outside_cdata() -> None:
    markup = sbsys(SBSYS_ITEM, member("MeetingMember", "Ida")).replace("Sal B", "R&aring;d &amp; D&aring;d & Sal")
    assert "\nMødested: Råd & Dåd & Sal\n" in read(markup).text
    assert "at beløbet godkendes" in read(markup).text


def test_an_agenda_alone_is_an_export() -> None:
    markup = sbsys(SBSYS_ITEM)
    agenda = markup[markup.index("<Agenda>") : markup.index("</Agendas>")]
    assert "2. Budget" in read(f'<?xml version="1.0"?>{agenda}').text


def test_html_written_as_elements_keeps_its_lists() -> None:
    bullet = table("bullet", {"bulletname": "Indstilling", "bulletcontent": "<ol><li>at A</li><li>at B</li></ol>"})
    item = table("agendaitem", {"name": "Valg", "number": "3"}, bullet)
    text = read('<?xml version="1.0"?>' + table("agenda", {"name": "Referat"}, item)).text
    assert text.endswith("Indstilling\n\n1. at A\n2. at B")


def test_nested_tables_that_end_early_are_told() -> None:
    whole = '<?xml version="1.0"?>' + table("agenda", {"name": "Referat"}, table("agendaitem", {"name": "Valg"}))
    assert not read(whole).notices
    assert [notice.code for notice in read(whole.removesuffix("</table>")).notices] == ["TRUNCATED"]


def test_the_items_of_a_closed_agenda_are_closed() -> None:
    item = "<MeetingAgendaItem><AgendaItemNumber>5</AgendaItemNumber><Document><Title>Køb</Title></Document></MeetingAgendaItem>"
    markup = f"""<?xml version="1.0"?><Meeting><Committee>Byrådet</Committee><MeetingAgendaTypes><MeetingAgendaType>
    <AgendaType>Lukket dagsorden</AgendaType><MeetingAgendaItems>{item}</MeetingAgendaItems></MeetingAgendaType>
    </MeetingAgendaTypes></Meeting>"""
    assert shown(read(markup))[-2:] == [("item", "5. Køb"), ("label", "Lukket punkt")]
