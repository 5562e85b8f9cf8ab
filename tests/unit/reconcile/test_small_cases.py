"""Small meetings of one item: what each unit decides, which points it names, and what becomes of every point."""

import pytest

from tests.reading import item_of

THREE = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males"
CHOICE = "Forvaltningen indstiller, at\n1. der vælges en af modellerne\n1a. rød bro\n1b. blå bro\n2. stien belyses"
UPWARDS = "Forvaltningen indstiller, at udvalget over for Byrådet anbefaler, at broen bygges."
ONE = "Forvaltningen indstiller, at broen bygges."
NOTE = "Forvaltningen indstiller, at orienteringen tages til efterretning."
COUNCIL, COMMITTEE = "Byrådet", "Havneudvalget"


def check(recommended: str, body: str, decided: str, units: str, effects: str) -> None:
    """Holds the item's units with their points, and each point with its effect and the basis's first letter, against what is right."""
    item = item_of(recommended, decided, body=body)
    points = {r.id: r.point or r.id.partition(".")[2] for r in item.recommendations}
    found = [f"{d.outcome} {','.join(d.points)}".strip() for d in item.decisions]
    assert "; ".join(found) == units
    mapped = [f"{points[m.recommendation]}:{m.effect}/{m.basis[0]}" for m in item.mappings]
    assert " ".join(mapped) == effects


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        (
            "Ad 1: Godkendt\nAd 2: Godkendt med den tilføjelse, at\n- lamperne er gule\n- de slukkes kl. 23\nAd 3: Udsat",
            "approved 1; approved_amended 2; postponed 3",
            "1:adopted/s 2:adopted_amended/s 3:postponed/s",
        ),
        ("Ad 1. og 2. Godkendt. Ad 3. Forkastet.", "approved 1,2; rejected 3", "1:adopted/s 2:adopted/s 3:rejected/s"),
        ("Punkt 1 og 3 godkendt. Punkt 2 udsat.", "approved 1,3; postponed 2", "1:adopted/s 2:postponed/s 3:adopted/s"),
        (
            "Indstillingens punkt 1 blev godkendt, mens punkt 2 og 3 blev forkastet.",
            "approved 1; rejected 2,3",
            "1:adopted/s 2:rejected/s 3:rejected/s",
        ),
        ("Godkendt, dog udgår punkt 2.", "approved_amended", "1:adopted/d 2:withdrawn/s 3:adopted/d"),
        ("Godkendt med undtagelse af punkt 3.", "approved_amended", "1:adopted/d 2:adopted/d"),
        ("Godkendt på nær punkt 3, som udsættes.", "approved_amended", "1:adopted/d 2:adopted/d 3:postponed/s"),
        ("Punkt 1 blev godkendt. De øvrige punkter blev udsat.", "approved 1; postponed", "1:adopted/s 2:postponed/d 3:postponed/d"),
        ("1: Godkendt\n2: Godkendt\n3: Ikke godkendt", "approved 1; approved 2; rejected 3", "1:adopted/s 2:adopted/s 3:rejected/s"),
        ("Herefter blev punkt 1 og 2 godkendt med 6 stemmer mod 1. Punkt 3 blev sendt tilbage.",
            "approved 1,2; returned 3", "1:adopted/s 2:adopted/s 3:returned/s"),
        ("Punkt 1 blev forkastet. Derimod blev punkt 2 og 3 godkendt.", "rejected 1; approved 2,3", "1:rejected/s 2:adopted/s 3:adopted/s"),
        ("Første og tredje indstilling godkendt.\nAnden indstilling ikke godkendt.",
            "approved 1,3; rejected 2", "1:adopted/s 2:rejected/s 3:adopted/s"),
        ("Punkt 1 og 2 tiltrådt. Et flertal tiltrådte punkt 3.", "approved 1,2; approved 3", "1:adopted/s 2:adopted/s 3:adopted/s"),
        ("Broen godkendt. Byrådet ønskede derimod ikke at belyse stien. Bænken males.", "approved", "1:adopted/d 2:rejected/d 3:adopted/d"),
        ("1) Godkendt 2) Godkendt 3) Udsat", "approved 1; approved 2; postponed 3", "1:adopted/s 2:adopted/s 3:postponed/s"),
        ("1. godkendt, 2. udsat, 3. forkastet", "approved 1; postponed 2; rejected 3", "1:adopted/s 2:postponed/s 3:rejected/s"),
        ("Pkt. 1-3: Tiltrådt.", "approved 1,2,3", "1:adopted/s 2:adopted/s 3:adopted/s"),
        ("Alle tre punkter godkendt.", "approved", "1:adopted/d 2:adopted/d 3:adopted/d"),
        ("Samtlige indstillingspunkter godkendt.", "approved", "1:adopted/d 2:adopted/d 3:adopted/d"),
        (
            "Ad 1\nGodkendt.\n\nAd 2\nUdsat.\n\nAd 3\nTaget til efterretning.",
            "approved 1; postponed 2; noted 3",
            "1:adopted/s 2:postponed/s 3:noted/s",
        ),
        (
            "Ad 1: Et flertal bestående af A, V og C godkender. Ø stemte imod.\nAd 2: Godkendt.\nAd 3: Bortfalder.",
            "approved 1; approved 2; withdrawn 3",
            "1:adopted/s 2:adopted/s 3:withdrawn/s",
        ),
        (
            "Byrådet godkendte indstillingen med 20 stemmer for og 5 imod. Imod stemte Ø, der ikke kan godkende punkt 2.",
            "approved",
            "1:adopted/d 2:adopted/d 3:adopted/d",
        ),
        (
            "Punkt 1 - Godkendt\nPunkt 2 - Udsat\nPunkt 3 - Godkendt",
            "approved 1; postponed 2; approved 3",
            "1:adopted/s 2:postponed/s 3:adopted/s",
        ),
        (
            "Indstillingspunkt 1: Godkendt. Indstillingspunkt 2: Udsat. Indstillingspunkt 3: Godkendt.",
            "approved 1; postponed 2; approved 3",
            "1:adopted/s 2:postponed/s 3:adopted/s",
        ),
        ("Ad 1)\nGodkendt\nAd 2)\nGodkendt\nAd 3)\n-", "approved 1; approved 2; none 3", "1:adopted/s 2:adopted/s"),
        ("Ad 1: -\nAd 2: Godkendt.\nAd 3: Ingen bemærkninger.", "none 1; approved 2; none 3", "2:adopted/s"),
        ("Godkendt, idet det ad 2 bemærkes, at lamperne er gule.", "approved_amended", "1:adopted/d 2:adopted_amended/s 3:adopted/d"),
        ("Godkendt, dog således at punkt 2 udsættes.", "approved_amended", "1:adopted/d 2:postponed/s 3:adopted/d"),
        (
            "Indstillingen godkendt med den ændring, at punkt 3 ændres til: bænken fjernes.",
            "approved_amended",
            "1:adopted/d 2:adopted/d 3:adopted_amended/s",
        ),
        ("1-2: Godkendt\n3: Oversendes til budgettet", "approved 1,2; forwarded 3", "1:adopted/s 2:adopted/s 3:forwarded/s"),
        ("Ad 4: Godkendt.", "approved 4", ""),
        (
            "Forvaltningens indstilling pkt. 1 og 2 godkendt. Pkt. 3 sendes tilbage til udvalget.",
            "approved 1,2; returned 3",
            "1:adopted/s 2:adopted/s 3:returned/s",
        ),
        ("a. Godkendt\nb. Godkendt\nc. Udsat", "approved a; approved b; postponed c", ""),
    ],
)  # fmt: skip
def test_three_points_in_the_council(decided: str, units: str, effects: str) -> None:
    check(THREE, COUNCIL, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Pkt. 1-3 indstilles godkendt.", "recommended 1,2,3", "1:recommended/s 2:recommended/s 3:recommended/s"),
        (
            "Ad 2: Anbefales ikke.\nI øvrigt anbefales indstillingen.",
            "not_recommended 2; recommended",
            "1:recommended/d 2:not_recommended/s 3:recommended/d",
        ),
    ],
)  # fmt: skip
def test_three_points_in_a_committee(decided: str, units: str, effects: str) -> None:
    check(THREE, COMMITTEE, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Godkendt.", "recommended", "r1:recommended/d"),
        ("Tiltrådt med den bemærkning, at broen males rød.", "recommended_amended", "r1:recommended_amended/d"),
        ("Udvalget kan ikke anbefale indstillingen.", "not_recommended", "r1:not_recommended/d"),
        ("Udvalget anbefaler indstillingen over for Byrådet. Udvalget ønsker en status i maj.", "recommended", "r1:recommended/d"),
        ("Sendes videre uden anbefaling.", "forwarded", "r1:forwarded/d"),
        ("Et flertal (A, V) anbefaler indstillingen. Et mindretal (Ø) anbefaler den ikke.", "recommended", "r1:recommended/d"),
    ],
)  # fmt: skip
def test_a_point_that_is_passed_upwards(decided: str, units: str, effects: str) -> None:
    check(UPWARDS, COMMITTEE, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Orienteringen blev taget til efterretning, idet udvalget ønsker en opfølgning.", "noted", "r1:noted/d"),
        ("Intet at bemærke.", "none", ""),
    ],
)  # fmt: skip
def test_a_point_to_take_note(decided: str, units: str, effects: str) -> None:
    check(NOTE, COMMITTEE, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Godkendt som indstillet.", "approved", "r1:adopted/d"),
        ("Som indstillet.", "approved", "r1:adopted/d"),
        ("Vedtaget i overensstemmelse med indstillingen.", "approved", "r1:adopted/d"),
        ("Byrådet kunne tiltræde indstillingen.", "approved", "r1:adopted/d"),
        ("Byrådet tiltræder.", "approved", "r1:adopted/d"),
        ("Indstillingen er godkendt enstemmigt.", "approved", "r1:adopted/d"),
        ("Enstemmigt vedtaget.", "approved", "r1:adopted/d"),
        ("Forslaget er vedtaget med stemmerne 14-11.", "approved", "r1:adopted/d"),
        ("Afstemning: 14 for, 11 imod. Indstillingen er dermed godkendt.", "approved", "r1:adopted/d"),
        ("Sagen udsættes til næste byrådsmøde med henblik på en ny beregning.", "postponed", "r1:postponed/d"),
        ("Punktet udsat.", "postponed", "r1:postponed/d"),
        ("Sagen går tilbage til udvalget.", "returned", "r1:returned/d"),
        ("Sagen blev sendt retur til forvaltningen.", "returned", "r1:returned/d"),
        ("Henlægges.", "withdrawn", "r1:withdrawn/d"),
        ("Sagen henvises til budgetforhandlingerne.", "forwarded", "r1:forwarded/d"),
        ("Byrådet besluttede at udskyde sagen.", "postponed", "r1:postponed/d"),
        ("Byrådet besluttede at godkende indstillingen.", "approved", "r1:adopted/d"),
        ("Byrådet besluttede ikke at godkende indstillingen.", "rejected", "r1:rejected/d"),
        ("Byrådet besluttede at afvise sagen.", "rejected", "r1:rejected/d"),
        ("Byrådet besluttede, at broen bygges i 2025.", "approved", "r1:adopted/d"),
        ("Borgmesteren foreslog, at sagen udsættes. Dette blev vedtaget.", "postponed", "r1:postponed/d"),
        (
            "Borgmesteren foreslog, at sagen udsættes. Forslaget blev forkastet. Indstillingen blev herefter godkendt.",
            "rejected; approved",
            "r1:adopted/d",
        ),
        (
            "Venstre stillede forslag om at udsætte sagen. For stemte V. Imod stemte A, B og C. Forslaget bortfaldt. Indstillingen godkendt.",
            "rejected; approved",
            "r1:adopted/d",
        ),
        ("Ændringsforslag fra F blev vedtaget. Indstillingen som ændret blev godkendt.", "approved; approved_amended", "r1:adopted_amended/d"),
        (
            "Ændringsforslag fra F:\nBroen males rød.\nVedtaget.\nDen således ændrede indstilling blev vedtaget.",
            "approved; approved_amended",
            "r1:adopted_amended/d",
        ),
        (
            "Godkendt.\nSara Holm (A) bemærkede, at broen er dyr.\nUdvalget besluttede den 3. maj 2018, at broen skulle udsættes.",
            "approved",
            "r1:adopted/d",
        ),
        ("Godkendt.\n\nPunkt 15 udgår.", "approved; withdrawn", "r1:adopted/d"),
        ("Punkt 7 godkendt.", "approved", "r1:adopted/d"),
        ("Beslutning:\nGodkendt.", "approved", "r1:adopted/d"),
        ("BESLUTNING: Godkendt", "approved", "r1:adopted/d"),
        ("*Godkendt*", "approved", "r1:adopted/d"),
        ("Godkendt!", "approved", "r1:adopted/d"),
        ("godkendt", "approved", "r1:adopted/d"),
        ("GODKENDT", "approved", "r1:adopted/d"),
        ("Godkendt af alle.", "approved", "r1:adopted/d"),
        ("Godkendt af et enigt udvalg.", "approved", "r1:adopted/d"),
        ("Godkendt af Byrådet.", "approved", "r1:adopted/d"),
        ("Indstillingen blev vedtaget. Sagen sendes til Teknisk Udvalg til orientering.", "approved", "r1:adopted/d"),
        ("Sagen blev drøftet. Byrådet vil tage stilling i maj.", "discussed", "r1:discussed/d"),
        ("Byrådet tog sagen til efterretning og vedtog indstillingen.", "approved", "r1:adopted/d"),
        ("Indstillingen er hermed vedtaget, og sagen er afsluttet.", "approved", "r1:adopted/d"),
        ("Godkendt. Forvaltningen udarbejder et notat.", "approved", "r1:adopted/d"),
        ("Godkendt, under forudsætning af at staten betaler halvdelen.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt såfremt staten betaler halvdelen.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt hvis staten betaler halvdelen.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt; dog skal broen males rød.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt. Dog skal broen males rød.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt – men broen males rød.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt, men broen skal males rød.", "approved_amended", "r1:adopted_amended/d"),
        ("Godkendt, og forvaltningen bemyndiges til at indgå aftale.", "approved", "r1:adopted/d"),
        ("Delvist godkendt.", "approved_amended", "r1:adopted_amended/d"),
        ("Udvalget er positivt indstillet over for broen.", "stated", ""),
        ("Udvalget er indstillet på at bygge broen.", "stated", ""),
        ("Sagen genoptages på næste møde.", "postponed", "r1:postponed/d"),
        ("Punktet blev ikke behandlet.", "unclear", ""),
        ("Anna Holm (A) deltog ikke i behandlingen.\nGodkendt.", "approved", "r1:adopted/d"),
        ("Sara Holm (A) erklærede sig inhabil.\nGodkendt.", "approved", "r1:adopted/d"),
        ("Vedtaget med 13 stemmer for og 12 imod.", "approved", "r1:adopted/d"),
        ("Forslaget blev forkastet, idet 12 stemte for og 13 imod.", "rejected", "r1:rejected/d"),
        ("Stemmelighed. Forslaget bortfaldt.", "rejected", "r1:rejected/d"),
        ("12 stemmer for, 13 imod. Forslaget er hermed bortfaldet.", "rejected", "r1:rejected/d"),
        ("Intet.", "none", ""),
        ("Byrådet ønskede ikke at bygge broen.", "rejected", "r1:rejected/d"),
        ("Byrådet ønsker derfor ikke at gå videre med broen.", "rejected", "r1:rejected/d"),
        ("Byrådet besluttede at give 2 mio. kr. til broen og i øvrigt at afslå resten.", "unclear", ""),
        ("Byrådet besluttede at afslå broen.", "rejected", "r1:rejected/d"),
        ("Sagen går videre uden anbefaling.", "unclear", ""),
        ("Rådet var uenigt, og sagen går videre til budgettet.", "forwarded", "r1:forwarded/d"),
    ],
)  # fmt: skip
def test_one_point_in_the_council(decided: str, units: str, effects: str) -> None:
    check(ONE, COUNCIL, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Byrådet vælger model 1b. Pkt. 2 godkendt.", "approved", "1:adopted/d 1a:rejected/d 1b:adopted/d 2:adopted/s"),
        (
            "Ad 1a: Ikke godkendt.\nAd 1b: Godkendt.\nAd 2: Godkendt.",
            "rejected 1a; approved 1b; approved 2",
            "1:adopted/d 1a:rejected/s 1b:adopted/s 2:adopted/s",
        ),
        ("1.b Godkendt\n2 Godkendt", "approved 1b; approved 2", "1:adopted/d 1b:adopted/s 2:adopted/s"),
    ],
)  # fmt: skip
def test_alternatives_in_the_council(decided: str, units: str, effects: str) -> None:
    check(CHOICE, COUNCIL, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        (
            "Økonomiudvalget anbefaler 1b med bemærkning om, at broen er smal.",
            "recommended_amended 1b",
            "1:recommended_amended/d 1b:recommended_amended/s",
        ),
        ("Udvalget anbefaler løsning 1a og punkt 2.", "recommended", "1:recommended/d 1a:recommended/d 1b:not_recommended/d 2:recommended/d"),
    ],
)  # fmt: skip
def test_alternatives_in_a_committee(decided: str, units: str, effects: str) -> None:
    check(CHOICE, COMMITTEE, decided, units, effects)


LETTERED = "Forvaltningen indstiller, at\na) broen bygges\nb) stien belyses\nc) bænken males"


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Indstillingspunkt a godkendes, indstillingspunkt b udsættes.", "approved a; postponed b", "a:adopted/s b:postponed/s"),
        (
            "Indstillingspunkt a) og c) blev godkendt. Indstillingspunkt b) blev forkastet.",
            "approved a,c; rejected b",
            "a:adopted/s b:rejected/s c:adopted/s",
        ),
        (
            "Udvalget anbefaler over for Byrådet indstillingspunkterne a), og b) godkendes.",
            "recommended a,b",
            "a:recommended/s b:recommended/s",
        ),
        ("Punkterne a)-c) anbefales.", "recommended a,b,c", "a:recommended/s b:recommended/s c:recommended/s"),
        (
            "Udvalget anbefaler over for Byrådet, indstillingen godkendes.",
            "recommended",
            "a:recommended/d b:recommended/d c:recommended/d",
        ),
        ("1. etape godkendt. 2. etape udsættes.", "unclear", ""),
        ("1. etape godkendt, 2. etape udsættes.", "unclear", ""),
    ],
)  # fmt: skip
def test_lettered_points_in_a_committee(decided: str, units: str, effects: str) -> None:
    check(LETTERED, COMMITTEE, decided, units, effects)


@pytest.mark.parametrize(
    ("other", "units", "effects"),
    [
        ("Socialudvalget", "approved 1; approved 2", "1:adopted/s 2:adopted/s"),
        ("Byrådet", "approved 1; recommended 2", "1:adopted/s 2:recommended/s"),
    ],
)
def test_points_put_to_another_body_are_passed_up_only_to_one_above(other: str, units: str, effects: str) -> None:
    recommended = (
        f"Forvaltningen indstiller til Havneudvalget, at\n1. broen bygges\n"
        f"Forvaltningen indstiller til {other}, at\n2. stien belyses"
    )
    check(recommended, COMMITTEE, "1. Godkendt.\n2. Godkendt.", units, effects)
    item = item_of(recommended, "1. Godkendt.\n2. Godkendt.", body=COMMITTEE)
    assert [r.addressee for r in item.recommendations] == [None, other]


@pytest.mark.parametrize(
    ("decided", "effects"),
    [
        ("Indstillingen godkendt.", "r1:adopted/d"),
        ("Den alternative indstilling blev vedtaget.", "r2:adopted/d"),
    ],
)
def test_an_alternative_list_is_settled_only_by_its_name(decided: str, effects: str) -> None:
    recommended = "Forvaltningen indstiller, at broen bygges.\n\nAlternativ indstilling\nForvaltningen indstiller, at broen rives ned."
    check(recommended, COUNCIL, decided, "approved", effects)
    found = item_of(recommended, decided, body=COUNCIL).recommendations
    assert [r.evidence.found_by.split(".")[1] for r in found] == ["clause", "alternative"]


def test_an_amendment_adopted_on_the_way_makes_the_recommendation_adopted_with_it() -> None:
    decided = (
        "Ændringsforslag fra Ø: Broen rives ned. For stemte Ø. Imod stemte V og A. Forslaget faldt.\n"
        "Ændringsforslag fra F: Broen males rød. For stemte F, V og A. Forslaget blev vedtaget.\n"
        "Indstillingen med denne ændring blev vedtaget."
    )
    item = item_of(ONE, decided, body=COUNCIL)
    assert [m.effect for m in item.mappings] == ["adopted_amended"]
    assert item.decisions[-1].outcome == "approved_amended"


def test_a_members_wish_after_the_outcome_changes_nothing() -> None:
    decided = "1: Godkendt. Sara Holm (Ø) ønskede, at broen blev udsat.\n2: Godkendt. Bo Dahl (V) foreslog, at punktet udgik.\n3: Godkendt."
    check(THREE, COUNCIL, decided, "approved 1; approved 2; approved 3", "1:adopted/s 2:adopted/s 3:adopted/s")


def test_a_list_that_the_decision_opens_is_one_unit() -> None:
    decided = "Udvalget besluttede at fordele puljen således:\n- Roklubben: 10.000 kr.\n- Spejderne: Afslag\n- Koret: 5.000 kr."
    item = item_of("Forvaltningen indstiller, at puljen fordeles.", decided, body=COMMITTEE)
    assert [d.text for d in item.decisions] == [decided]


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        ("Et flertal godkendte punkt 1. Punkt 2 faldt.", "approved 1; rejected 2", "1:adopted/s 2:rejected/s"),
        (
            "Byrådet godkendte punkt 1 og 2. Punkt 3 blev udsat.",
            "approved 1,2; postponed 3",
            "1:adopted/s 2:adopted/s 3:postponed/s",
        ),
        (
            "Punkt 2 sendes i høring, øvrige punkter godkendt.",
            "forwarded 2; approved",
            "1:adopted/d 2:forwarded/s 3:adopted/d",
        ),
        ("Indstillingen godkendt for punkt 1's vedkommende.", "approved 1", "1:adopted/s"),
        (
            "Tiltrådt for så vidt angår punkt 1 og 2. Punkt 3 genoptages på næste møde.",
            "approved 1,2; postponed 3",
            "1:adopted/s 2:adopted/s 3:postponed/s",
        ),
        (
            "Godkendt, for så vidt angår punkt 2 dog med den bemærkning, at broen males.",
            "approved_amended",
            "1:adopted/d 2:adopted_amended/d 3:adopted/d",
        ),
    ],
)
def test_points_that_a_sentence_names_after_its_outcome(decided: str, units: str, effects: str) -> None:
    check(THREE, COUNCIL, decided, units, effects)


@pytest.mark.parametrize(
    ("decided", "units", "effects"),
    [
        (
            "Pkt. 1 og 2 blev enstemmigt godkendt. Pkt. 3: 10 stemte for, 11 imod. Forkastet.",
            "approved 1,2; rejected 3",
            "1:adopted/s 2:adopted/s 3:rejected/s",
        ),
        ("At 1 og at 2 godkendt. At 3 forkastet.", "approved 1,2; rejected 3", "1:adopted/s 2:adopted/s 3:rejected/s"),
        ("Byrådet godkendte indstillingens første to punkter og udsatte det tredje.", "unclear", ""),
        (
            "De to første indstillingspunkter godkendes. Det sidste udsættes.",
            "approved 1,2; postponed 3",
            "1:adopted/s 2:adopted/s 3:postponed/s",
        ),
        ("Indstillingens 1. punkt godkendt. 2. punkt udsat.", "approved 1; postponed 2", "1:adopted/s 2:postponed/s"),
        ("Første at godkendt. Andet at udsat.", "approved 1; postponed 2", "1:adopted/s 2:postponed/s"),
        (
            "Indstilling 1 og 2 godkendt. Indstilling 3 udsat.",
            "approved 1,2; postponed 3",
            "1:adopted/s 2:adopted/s 3:postponed/s",
        ),
    ],
)
def test_points_counted_in_words_are_settled_by_their_order(decided: str, units: str, effects: str) -> None:
    check(THREE, COUNCIL, decided, units, effects)
