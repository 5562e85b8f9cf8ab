"""What a decision text decides, in every outcome, with the remark attached word for word."""

import pytest

from extract.domain.facts import Decision, Outcome
from tests.reading import item_of

O = Outcome  # noqa: E741


def decided(text: str, body: str = "Teknikudvalget") -> Decision:
    [decision] = item_of(None, text, body=body).decisions
    return decision


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendt.", O.APPROVED),
        ("Indstillingen blev tiltrådt.", O.APPROVED),
        ("Udvalget vedtog planen.", O.APPROVED),
        ("Udvalget besluttede at bygge en bro over åen.", O.APPROVED),
        ("Anbefales.", O.RECOMMENDED),
        ("Indstilles til Byrådets godkendelse.", O.RECOMMENDED),
        ("Indstilles godkendt.", O.RECOMMENDED),
        ("Udvalget anbefaler indstillingen over for Byrådet.", O.RECOMMENDED),
        ("Anbefales ikke.", O.NOT_RECOMMENDED),
        ("Udvalget kan ikke anbefale indstillingen.", O.NOT_RECOMMENDED),
        ("Taget til efterretning.", O.NOTED),
        ("Til orientering.", O.NOTED),
        ("Udvalget tager orienteringen til efterretning.", O.NOTED),
        ("Drøftet.", O.DISCUSSED),
        ("Udvalget drøftede broens farve.", O.DISCUSSED),
        ("Udsat.", O.POSTPONED),
        ("Punktet blev udsat til næste møde.", O.POSTPONED),
        ("Beslutningen udsættes, til prisen er kendt.", O.POSTPONED),
        ("Udgår.", O.WITHDRAWN),
        ("Taget af dagsordenen.", O.WITHDRAWN),
        ("Forslaget bortfaldt.", O.WITHDRAWN),
        ("Sendes tilbage til Havneudvalget.", O.RETURNED),
        ("Sagen tilbagesendes til forvaltningen med henblik på nye tal.", O.RETURNED),
        ("Oversendes til Økonomiudvalget.", O.FORWARDED),
        ("Sagen sendes videre til Havneudvalget.", O.FORWARDED),
        ("Fremsendes til Havneudvalget.", O.FORWARDED),
        ("Høringssvaret sendt til Energistyrelsen.", O.FORWARDED),
        ("Forkastet.", O.REJECTED),
        ("Forslaget blev nedstemt.", O.REJECTED),
        ("Forslaget faldt.", O.REJECTED),
        ("Udvalget udpegede Sara Holm (A) som repræsentant.", O.APPOINTED),
        ("Bo Dahl (V) blev valgt.", O.APPOINTED),
        ("Forvaltningen pålægges at undersøge prisen.", O.TASKED),
        ("Udvalget ønsker, at administrationen kommer med forslag til en ny bro.", O.TASKED),
        ("Der er enighed om, at broen er smuk.", O.STATED),
        ("Der blev orienteret om broen.", O.STATED),
        ("Orientering givet.", O.STATED),
        ("Punkt 9 behandles som punkt 2.", O.PROCEDURAL),
        ("Mødet hævet.", O.PROCEDURAL),
        ("Punkt 3 og 4 behandles under ét.", O.PROCEDURAL),
        ("-", O.NONE),
        ("Ingen.", O.NONE),
        ("Intet.", O.NONE),
        ("Ingen bemærkninger.", O.NONE),
        ("Undlader.", O.NONE),
        ("Udvalget undlod at tage stilling.", O.NONE),
    ],
)
def test_an_outcome_in_its_wordings(text: str, outcome: Outcome) -> None:
    decision = decided(text)
    assert (decision.outcome, decision.text, decision.remark) == (outcome, text, None)


def test_every_outcome_is_proved_by_two_wordings() -> None:
    [mark] = [m for m in test_an_outcome_in_its_wordings.pytestmark if m.name == "parametrize"]  # type: ignore[attr-defined]
    counted = [row[1] for row in mark.args[1] if isinstance(row, tuple) and type(row) is tuple]
    apart = {O.APPROVED_AMENDED, O.RECOMMENDED_AMENDED, O.UNCLEAR}  # the tests below
    assert {o for o in O if counted.count(o) < 2} == apart


@pytest.mark.parametrize(
    ("text", "outcome", "remark"),
    [
        ("Godkendt med den bemærkning, at stien belyses.", O.APPROVED_AMENDED, "stien belyses"),
        ("Godkendt med den ændring, at broen males rød.", O.APPROVED_AMENDED, "broen males rød"),
        ("Godkendt med den tilføjelse at der plantes elm.", O.APPROVED_AMENDED, "der plantes elm"),
        ("Godkendt, idet punkt 3 udgår.", O.APPROVED_AMENDED, "punkt 3 udgår"),
        ("Godkendt med bemærkning om, at prisen er høj.", O.APPROVED_AMENDED, "prisen er høj"),
        ("Godkendt med følgende rettelser: Side 8 udgår.", O.APPROVED_AMENDED, "Side 8 udgår"),
        ("Anbefales med den ændring, at træerne bliver.", O.RECOMMENDED_AMENDED, "træerne bliver"),
        ("Indstilles godkendt med den bemærkning, at vejen lukkes.", O.RECOMMENDED_AMENDED, "vejen lukkes"),
    ],
)
def test_a_remark_is_kept_word_for_word(text: str, outcome: Outcome, remark: str) -> None:
    decision = decided(text)
    assert (decision.outcome, decision.remark, decision.text) == (outcome, remark, text)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ikke godkendt.", O.REJECTED),
        ("Indstillingen blev ikke vedtaget.", O.REJECTED),
        ("Ikke tiltrådt.", O.REJECTED),
        ("Udvalget kan ikke godkende indstillingen.", O.REJECTED),
        ("Udvalget anbefaler ikke planen.", O.NOT_RECOMMENDED),
        ("Udvalget anbefaler, at forslaget forkastes.", O.NOT_RECOMMENDED),
    ],
)
def test_a_negation_turns_the_outcome(text: str, outcome: Outcome) -> None:
    assert decided(text).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome", "also"),
    [
        ("Drøftet og taget til efterretning.", O.NOTED, (O.DISCUSSED,)),
        ("Drøftet og godkendt.", O.APPROVED, (O.DISCUSSED,)),
        ("Udvalget besluttede at sende sagen tilbage til forvaltningen.", O.RETURNED, ()),
        (
            "Udvalget besluttede at udsætte sagen.",
            O.POSTPONED,
            (),
        ),
    ],
)
def test_of_two_outcomes_the_stronger_is_the_units(text: str, outcome: Outcome, also: tuple[Outcome, ...]) -> None:
    decision = decided(text)
    assert (decision.outcome, decision.also) == (outcome, also)


@pytest.mark.parametrize(
    "text",
    [
        "Broen blev malet blå.", "Solen skinnede over havnen.", "Fuglene flyver mod syd.", "Det regnede hele dagen.",
        "Hæren af myrer vandrede.", "Kaffen var kold.", "Æblerne er modne.", "Skoven er grøn.", "Vandet stiger.",
        "Toget kørte til tiden.", "Bænken står ved søen.", "Lampen lyser.", "Gaden er lang.", "Huset har tre etager.",
        "Stien slutter ved åen.", "Børnene leger på pladsen.", "Isen smelter.", "Marken er pløjet.", "Katten sover.",
        "Tårnet er højt.", "Klokken ringer.", "Haven blomstrer.", "Græsset er slået.", "Bussen holder ved torvet.",
        "Møllen drejer rundt.", "Sneen falder.", "Skibet ligger i dok.", "Vejen er glat.", "Hegnet er væltet.",
        "Kranen løfter bjælken.",
    ],
)  # fmt: skip
def test_a_wording_that_is_in_no_entry_is_unclear(text: str) -> None:
    decision = decided(text)
    assert (decision.outcome, decision.also, decision.remark) == (O.UNCLEAR, (), None)
