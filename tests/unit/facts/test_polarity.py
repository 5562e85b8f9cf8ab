"""What looks like a decision and is none, and what turns one into its opposite."""

import pytest

from extract.domain.facts import Decision, Outcome
from tests.reading import item_of

O = Outcome  # noqa: E741
THREE = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males"


def decided(text: str) -> Decision:
    [decision] = item_of(None, text, body="Teknikudvalget").decisions
    return decision


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ikke godkendt.", O.REJECTED),
        ("Ikke vedtaget.", O.REJECTED),
        ("Ikke tiltrådt.", O.REJECTED),
        ("Ikke anbefalet.", O.NOT_RECOMMENDED),
        ("Godkendt blev indstillingen ikke.", O.REJECTED),
        ("Godkendt blev ikke punkt 3, som faldt.", O.REJECTED),
        ("Planen kan ikke godkendes.", O.REJECTED),
        ("Indstillingen blev ikke tiltrådt.", O.REJECTED),
        ("Udvalget godkendte ikke planen.", O.REJECTED),
        ("Udvalget kan ikke tiltræde indstillingen.", O.REJECTED),
        ("Udvalget tilsluttede sig ikke indstillingen.", O.REJECTED),
        ("Udvalget vedtog ikke forslaget.", O.REJECTED),
        ("Udvalget følger ikke indstillingen.", O.REJECTED),
        ("Indstillingen følges ikke.", O.REJECTED),
        ("Ingen af forslagene blev vedtaget.", O.REJECTED),
        ("Byrådet besluttede, at broen ikke bygges.", O.REJECTED),
        ("Udvalget afviste at godkende planen.", O.REJECTED),
        ("Der gives ikke dispensation.", O.REJECTED),
        ("Der meddeles ikke tilladelse.", O.REJECTED),
        ("Forslaget opnåede ikke flertal.", O.REJECTED),
        ("Planen anbefales ikke.", O.NOT_RECOMMENDED),
        ("Udvalget anbefaler, at broen ikke bygges.", O.NOT_RECOMMENDED),
        ("Udvalget kan hverken anbefale eller godkende planen.", O.NOT_RECOMMENDED),
    ],
)
def test_a_refusal_is_never_an_approval(text: str, outcome: Outcome) -> None:
    assert (decided(text).outcome, decided(text).text) == (outcome, text)


@pytest.mark.parametrize(
    "text",
    [
        "Orienteringen tages ikke til efterretning.",
        "Taget ikke til efterretning.",
        "Redegørelsen blev ikke taget til efterretning.",
        "Sagen udsættes ikke.",
        "Sagen blev ikke udsat.",
        "Punktet udgår ikke.",
        "Sagen sendes ikke tilbage.",
        "Ansøgningen afvises ikke.",
        "Forslaget blev ikke forkastet.",
        "Sara Holm (A) blev ikke valgt.",
        "Sagen blev ikke behandlet.",
        "Punktet blev ikke drøftet.",
        "Det blev ikke besluttet noget.",
        "Hverken godkendt eller forkastet.",
        "Planen er endnu ikke godkendt.",
        "Planen er ikke endeligt vedtaget.",
    ],
)
def test_what_was_not_done_leaves_the_outcome_open(text: str) -> None:
    assert (decided(text).outcome, decided(text).text) == (O.UNCLEAR, text)


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt af Miljøstyrelsen i 2012.",
        "Planen blev godkendt i 2019.",
        "Forslaget er tidligere vedtaget.",
        "Den godkendte plan ligger på hjemmesiden.",
        "Planen, som blev vedtaget i 2014, gælder stadig.",
        "Planen skal godkendes af Energitilsynet.",
        "Forvaltningen bør godkende planen.",
        "Byrådet forventes at godkende planen i maj.",
        "Når planen er godkendt, orienteres naboerne.",
        "Naboerne får besked, når planen er vedtaget.",
        "Hvis planen godkendes, begynder arbejdet.",
        "Uden at planen blev godkendt.",
        "Skal planen godkendes?",
        "Byrådets godkendelse foreligger.",
    ],
)
def test_what_others_did_or_will_do_is_not_decided_here(text: str) -> None:
    assert (decided(text).outcome, decided(text).text) == (O.UNCLEAR, text)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendelsen udsættes.", O.POSTPONED),
        ("Udvalget ønsker planen godkendt.", O.TASKED),
        ("Udvalget drøftede, om planen skulle godkendes.", O.DISCUSSED),
        ("Det blev oplyst, at planen er godkendt.", O.STATED),
        ("Udvalget undlod at tage stilling til, om planen godkendes.", O.NONE),
        ("Ikke enstemmigt godkendt.", O.APPROVED),
    ],
)
def test_another_word_of_the_sentence_decides(text: str, outcome: Outcome) -> None:
    assert decided(text).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Der var grønt lys fra alle sider.", "Tommelfingeren op for planen.", "Udvalget nikkede.", "Med håndslag.",
        "Planen glider igennem.", "Sagen er i hus.", "Så er den klaret.", "Klapsalver fra salen.", "Ja tak.",
        "Forslaget er dødt.", "Sagen lægges på hylden.", "Det bliver ikke i år.", "Skrinlagt.", "Nix.",
        "Vi ser på det igen.", "Sagen ligger stille.", "Mere om dette senere.", "Der tænkes videre.", "Læst.",
        "Gennemset.", "Set.", "Rådet løfter pegefingeren.", "Stor tilfredshed.", "Udvalget sukkede dybt.",
        "Det må briste eller bære.", "Sagen er moden.", "Sagen er oplyst.", "Punktet er slut.", "Der er styr på det.",
        "Kaffe kl. 15.",
    ],
)  # fmt: skip
def test_a_wording_that_nobody_listed_is_unclear_and_keeps_its_text(text: str) -> None:
    item = item_of(THREE, text)
    assert [(d.outcome, d.also, d.remark, d.text) for d in item.decisions] == [(O.UNCLEAR, (), None, text)]
    assert item.mappings == ()
