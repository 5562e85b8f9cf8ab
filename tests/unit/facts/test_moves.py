"""Moves of money out of recommendations, decisions and titles."""

import pytest

from extract.domain.document import Document
from extract.domain.facts import Decision, Move, Outcome, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.amounts.find import find_amounts
from extract.facts.moves.find import find_moves


def moves(recommended: str, decided: str = "", title: str = "Sag", outcome: Outcome = Outcome.APPROVED) -> list[Move]:
    text = f"{title}\n{recommended}\nSagen koster 7 mio. kr.\n{decided or 'Godkendt.'}\n"
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    item = AgendaItem(key="1", number="1", title=title, access=None, span=Span(0, len(text)))
    start = text.index(recommended)
    points = [
        Recommendation(
            id="1.r1",
            point=None,
            text=recommended,
            evidence=document.evidence(start, start + len(recommended), "t"),
        )
    ]
    at = text.index(decided or "Godkendt.")
    unit = Decision(
        id="1.d1",
        body=None,
        date=None,
        current=True,
        outcome=outcome,
        text=decided,
        evidence=document.evidence(at, len(text), "t"),
    )
    return find_moves(document, item, find_amounts(document, item), points, [unit])


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("at der gives en tillægsbevilling på 2 mio. kr.", "supplementary_grant", "expense"),
        ("at der gives en negativ tillægsbevilling på 2 mio. kr.", "supplementary_grant", "income"),
        ("at der gives en anlægsbevilling på 2 mio. kr. til tag", "capital_grant", "expense"),
        ("at der frigives et rådighedsbeløb på 2 mio. kr. til køb af en bus", "release_of_funds", "expense"),
        ("at der sker frigivelse af anlægsbevilling på 2 mio. kr.", "release_of_funds", "expense"),
        ("at der stilles kommunegaranti for et lån på 2 mio. kr.", "guarantee", None),
        ("at der opkræves en garantiprovision på 2 mio. kr.", "fee", "income"),
        ("at grunden sælges for 2 mio. kr.", "sale", "income"),
        ("at køb af grunden for 2 mio. kr. godkendes", "purchase", "expense"),
        ("at 2 mio. kr. tilføres kassen", "cash_effect", "income"),
        ("at mindreforbruget på 2 mio. kr. lægges i kassen", "cash_effect", "income"),
        ("at 2 mio. kr. reserveres til skolen", "allocation", "neutral"),
        ("at klubben får et tilskud på 2 mio. kr.", "subsidy", "expense"),
        ("at budgettet nedsættes med 2 mio. kr.", "saving", "income"),
        ("at uforbrugte midler på 2 mio. kr. overføres fra 2022 til 2023", "carry_over", "neutral"),
        ("at tre afdelinger tages af kassebeholdningen, som reduceres med 2 mio. kr.", "cash_effect", "expense"),
        ("at modposten er kassen, som dermed forøges med 2 mio. kr.", "cash_effect", "income"),
        ("at udgiften på 2 mio. kr. finansieres af kassebeholdningen", "cash_effect", "expense"),
        ("at en rest af bevilling på 2 mio. kr. lægges i kassen", "cash_effect", "income"),
        ("at overførsler til 2023 vedrørende vej samt køb og salg på 2 mio. kr. godkendes", "carry_over", "neutral"),
        ("at kommunen lånoptager 2 mio. kr. i regnskab 2023", "loan", "income"),
        ("at der ydes et rentefrit lån på 2 mio. kr.", "loan", "expense"),
        ("at en garanti på 100 % for klubbens nye lån på 2 mio. kr. fastholdes", "guarantee", None),
        ("at der for en lånegaranti gives en indtægtsbevilling på 2 mio. kr.", "supplementary_grant", "income"),
        ("at der gives en udgiftsbevilling på 2 mio. kr.", "supplementary_grant", "expense"),
        ("at der gives en indtægts- og udgiftsbevilling på 2 mio. kr.", "supplementary_grant", "neutral"),
        ("at der afsættes rådighedsbeløb på 2 mio. kr.", "allocation", "expense"),
        ("at rådighedsbeløb på 2 mio. kr. frigives", "release_of_funds", "expense"),
        ("at der fremrykkes rådighedsbeløb på 2 mio. kr.", "reallocation", "neutral"),
        ("at anlægsbevillingen nedsættes med 2 mio. kr.", "capital_grant", "income"),
        ("at låneoptagelsen nedsættes med 2 mio. kr.", "loan", "expense"),
        ("at parken sluttes med et mindreforbrug på 2 mio. kr., som tilføres kassen", "cash_effect", "income"),
        ("at mindreindtægten ved salg af jord på 2 mio. kr. finansieres af kassen", "cash_effect", "expense"),
        ("at ansøgningen imødekommes med 2 mio. kr.", "subsidy", "expense"),
        ("at der gives anlægsbevilling til det afsatte rådighedsbeløb på 2 mio. kr.", "capital_grant", "expense"),
    ],
)
def test_kinds(text: str, kind: str, direction: str | None) -> None:
    (move,) = moves(text)
    assert (move.kind, move.direction, move.status, move.recommendation) == (kind, direction, "proposed", "1.r1")


def test_a_series_shares_kind_and_parties() -> None:
    first, last = moves(
        "at der omplaceres 0,3 mio. kr. i 2023 stigende til 0,8 mio. kr. i 2024 og frem fra vej til park"
    )
    assert (first.kind, first.from_, first.to, first.years) == ("reallocation", "vej", "park", ("2023",))
    assert (last.kind, last.from_, last.to, last.recurring) == ("reallocation", "vej", "park", True)


def test_financing_and_purpose() -> None:
    (move,) = moves(
        "at der gives en anlægsbevilling på 2 mio. kr. i 2023 til nyt tag, finansieret af det afsatte rådighedsbeløb"
    )
    assert (move.purpose, move.financing) == ("nyt tag", "det afsatte rådighedsbeløb")


def test_a_decision_repeats_no_move_and_adds_its_own() -> None:
    found = moves(
        "at foreningen tildeles 15.000 kr.",
        "Foreningen tildeles 15.000 kr., og der afsættes 3.000 kr. til flag.",
    )
    assert [(m.kind, m.status, m.decision) for m in found] == [
        ("subsidy", "proposed", None),
        ("allocation", "decided", "1.d1"),
    ]


def test_a_rejected_decision_moves_nothing() -> None:
    (move,) = moves("at sagen drøftes", "Et forslag om et tilskud på 9.000 kr. faldt.", outcome=Outcome.REJECTED)
    assert move.status == "rejected"


def test_what_a_body_wants_instead_is_not_rejected() -> None:
    said = "Anbefales ikke. Udvalget anbefaler i stedet, at der gives et tilskud på 9.000 kr."
    (move,) = moves("at sagen drøftes", said, outcome=Outcome.NOT_RECOMMENDED)
    assert move.status == "recommended"
    (move,) = moves(
        "at sagen drøftes", "Udvalget foreslår at give 9.000 kr. i tilskud. Forslaget faldt.", outcome=Outcome.REJECTED
    )
    assert move.status == "rejected"


def test_a_title_counts_where_nothing_else_names_the_sum() -> None:
    (move,) = moves("at sagen godkendes", title="Tillægsbevilling på 3 mio. kr. til snerydning")
    assert (move.kind, move.recommendation, move.purpose) == ("supplementary_grant", None, "snerydning")


def test_parts_prices_and_case_text_are_no_moves() -> None:
    assert len(moves("at der gives en anlægsbevilling på 5 mio. kr., hvoraf 2 mio. kr. finansieres af fonden")) == 1
    assert (
        len(moves("at der gives en anlægsbevilling på 5 mio. kr. fordelt med 2 mio. kr. i 2024 og 3 mio. kr. i 2025"))
        == 1
    )
    assert (
        len(
            moves(
                "at der gives anlægsbevilling på 5 mio. kr. med rådighedsbeløb på 2 mio. kr. i 2024 og 3 mio. kr. i 2025"
            )
        )
        == 1
    )
    assert moves("at grunden afhændes for 400 kr. pr. m2") == []
    assert moves("at sagen godkendes") == []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("at der gives tillægsbevilling til merindtægter på 2 mio. kr.", "income"),
        ("at der gives tillægsbevilling på 2 mio. kr. til netto mindreudgifter vedrørende renter", "income"),
        ("at der gives tillægsbevilling på 2 mio. kr. i 2023 i merindtægt", "income"),
        ("at der gives tillægsbevilling til merudgifter på 2 mio. kr.", "expense"),
        ("at der gives tillægsbevilling til mindreindtægter på 2 mio. kr.", "expense"),
        ("at der gives tillægsbevilling på 2 mio. kr. i mindre indtægt", "expense"),
        ("at der gives tillægsbevilling til netto mindreudgifter på -2 mio. kr.", "income"),
        ("at der gives tillægsbevilling på -2 mio. kr. til snerydning", "income"),
        ("at der gives tillægsbevilling til merudgifter på -2 mio. kr.", None),
        ("at der gives tillægsbevilling på 2 mio. kr. finansieret af mindreudgifter på vej", "expense"),
        ("at garantiprovision sænkes, svarende til 2.000 kr. (mindreindtægt)", "expense"),
    ],
)
def test_more_income_and_less_expense_better_the_balance(text: str, direction: str | None) -> None:
    (move,) = moves(text)
    assert move.direction == direction


@pytest.mark.parametrize(
    ("text", "recurring"),
    [
        ("at der reserveres 2 mio. kr. fra 2022 til finansiering af broen", None),
        ("at der afsættes 2 mio. kr. fra 2022 og frem til broen", True),
        ("at der afsættes 2 mio. kr. årligt fra 2022 til broen", True),
        ("at der afsættes 2 mio. kr. fra og med 2022 til broen", True),
        ("at der gives garanti for 2 mio. kr. mod en årlig provision", None),
        ("at banken får en engangsprovision på 900 kr. og dernæst årligt 2 % af gælden", False),
    ],
)
def test_a_first_year_alone_does_not_recur(text: str, recurring: bool | None) -> None:
    assert moves(text)[0].recurring is recurring


@pytest.mark.parametrize(
    ("text", "financing"),
    [
        ("finansieret af puljen til træer vedr. parken, som reduceres tilsvarende", "puljen til træer vedr. parken"),
        ("finansieret af puljen på 9 mio. kr. i 2022", "puljen"),
        (
            'finansieret af "Træer o.l. mv. Plan 3" i 2025 og 2026 som nedskrives med hhv. 3 mio. kr.',
            '"Træer o.l. mv. Plan 3" i 2025 og 2026',
        ),
        ("finansieret af kassen og de resterende 3 mio. kr. findes i budgettet", "kassen"),
        ("finansieret af vejene, stierne og parken, jf. bilag 3", "vejene, stierne og parken"),
        ("finansieret af 3 mio. kr. fra puljen", None),
        ("og at dette finansieres ved en reduktion af driften i 2024 med 3 mio. kr.", "en reduktion af driften i 2024"),
        ("til en bro. Beløbet finansieres af kassen jf. bilag 3", "kassen"),
        ("og en tilsvarende udgiftsbevilling finansieret af fonden", None),
        ("til en bro. Byrådet afholder vejene, der finansieres af staten", None),
    ],
)
def test_financing_ends_where_its_phrase_ends(text: str, financing: str | None) -> None:
    assert moves(f"at der gives en anlægsbevilling på 2 mio. kr. {text}")[0].financing == financing


def test_each_sum_has_its_own_financing() -> None:
    first, second = moves(
        "at overførsler til 2022 på 5 mio. kr. finansieres af driftspuljen på 9 mio. kr., og at de resterende 3 mio. kr. finansieres af kassen"
    )
    assert (first.financing, second.financing) == ("driftspuljen", "kassen")
    assert {first.kind, second.kind} == {"carry_over"}


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("til udvidelse af skolens tag nr. 2, finansieret af kassen", "udvidelse af skolens tag nr. 2"),
        ("til maling af gange, stuer og køkkener finansieret af kassen", "maling af gange, stuer og køkkener"),
        ('i 2023 til "Skolen, tag", finansieret af kassen', '"Skolen, tag"'),
        ("til salær samt en garanti på 3 mio. kr.", "salær"),
        ("til skovene i 2024 og 2025", "skovene"),
        ("til 2024", None),
        ("til maling af gange anvendes i stedet til gulve", None),
    ],
)
def test_a_purpose_ends_where_its_phrase_ends(text: str, purpose: str | None) -> None:
    assert moves(f"at der gives en anlægsbevilling på 2 mio. kr. {text}")[0].purpose == purpose


@pytest.mark.parametrize(
    "text",
    [
        "at regnskaberne for anlægsprojekter over 2 mio. kr. godkendes",
        "at det noteres, at der er anvendt i alt 2 mio. kr., ud af en samlet anlægsbevilling på 9 mio. kr.",
        "at udgiften holdes inden for den frigivne anlægsbevilling på 2 mio. kr.",
        "at leje finansieres af rådighedsbeløbet på 12 mio. kr. afsat i 2023",
        "at den samlede drift tages af driftsbevillingen, der var afsat til skure på 2 mio. kr.",
        "at tilskuddet på 2 mio. kr. nulstilles",
    ],
)
def test_what_is_there_already_moves_nothing(text: str) -> None:
    assert moves(text) == []


def test_parts_that_a_verb_tells_are_no_moves() -> None:
    text = "at der afsættes 5 mio. kr. til en bro, hvoraf der afsættes 2 mio. kr. i 2023 og de resterende 3 mio. kr. i 2024"
    (move,) = moves(text)
    assert move.evidence.quote == "5 mio. kr."
    first, second = moves("at der gives en indtægtsbevilling på 5 mio. kr. Heraf udmøntes 2 mio. kr. til parken")
    assert (first.kind, second.kind) == ("supplementary_grant", "allocation")


def test_parts_in_brackets_are_no_moves() -> None:
    (move,) = moves("at der gives anlægsbevilling på 5 mio. kr. (3 mio. kr. til tag og 2 mio. kr. til gulv) i 2023")
    assert move.evidence.quote == "5 mio. kr."


def test_the_years_of_what_finances_a_sum_are_not_its_own() -> None:
    (move,) = moves("at der i 2022 gives anlægsbevilling på 5 mio. kr. til tag finansieret af tagpuljen i 2023")
    assert move.years == ("2022",)


def test_what_a_sum_was_is_no_move_and_what_it_becomes_is_one() -> None:
    (move,) = moves("at lånet nedsættes fra 9 mio. kr. til 5 mio. kr.")
    assert (move.kind, move.evidence.quote) == ("loan", "5 mio. kr.")
