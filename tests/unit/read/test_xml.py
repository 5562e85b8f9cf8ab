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
