"""An invented meeting as a record, built by hand for tests of what comes after extraction."""

from extract.domain.facts import (
    Amount,
    Attendance,
    Counts,
    DateMention,
    Decision,
    Effect,
    Mapping,
    Move,
    Outcome,
    Position,
    Recommendation,
    Referral,
    Vote,
)
from extract.domain.identity import Body, BodyKind, Municipality, Person, PersonRef, Voter
from extract.domain.meeting import Genre, Meeting, SectionRole
from extract.domain.record import DocumentInfo, Item, Record, SectionRecord
from extract.domain.record import Warning as RecordWarning
from extract.domain.text import Evidence, Span

TEXT = """Sandager Kommune
Teknik- og Miljøudvalget
Mødedato: 4. marts 2021 kl. 16:30
Afbud: Viggo Brandt (C)

7. Cykelsti langs Åvej
Indstilling
Forvaltningen indstiller, at
1. der gives en anlægsbevilling på 1,5 mio. kr. i 2021
2. udgiften finansieres af kassen
3. udvalget får forelagt et regnskab senest den 1. maj 2022
Beslutning
Ad 1.: Godkendt. Imod stemte Ruth Falk (Ø), idet stien er for dyr.
Ad 2.: Et flertal (A, V) forkastede punktet. Sara Holm (A) kan ikke tiltræde.
Ruth Falk (Ø) bringer sagen for Byrådet.

8. Lukning af spejderhytten
Indstilling
Forvaltningen indstiller, at hytten lukkes for 1.402.000 mio. kr.
Beslutning
Udsat.
"""


def evidence(quote: str, text: str = TEXT) -> Evidence:
    """Evidence for the first place where the quote stands."""
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote, found_by="test.quote")


RUTH = Voter(kind="person", name="Ruth Falk", party="Ø", id="p2")


def cycle_path() -> Item:
    """Item 7: two decided points, one without a decision, a vote, a referral and a move."""
    start, end = TEXT.index("7. Cykelsti"), TEXT.index("8. Lukning")
    section = Span(TEXT.index("Indstilling"), TEXT.index("Beslutning"))
    first = "Ad 1.: Godkendt. Imod stemte Ruth Falk (Ø), idet stien er for dyr."
    second = "Ad 2.: Et flertal (A, V) forkastede punktet."
    points = (
        "der gives en anlægsbevilling på 1,5 mio. kr. i 2021",
        "udgiften finansieres af kassen",
        "udvalget får forelagt et regnskab senest den 1. maj 2022",
    )
    body = "Teknik- og Miljøudvalget"
    return Item(
        number="7",
        title="Cykelsti langs Åvej",
        access="open",
        case_numbers=("05.01.02-P20-3-21",),
        span=Span(start, end),
        sections=(SectionRecord(role=SectionRole.RECOMMENDATION, heading="Indstilling", span=section),),
        recommendations=tuple(
            Recommendation(id=f"7.r{n}", point=str(n), text=text, by="Forvaltningen", evidence=evidence(text))
            for n, text in enumerate(points, 1)
        ),
        decisions=(
            Decision(
                id="7.d1", body=body, date="2021-03-04", current=True, outcome=Outcome.APPROVED, points=("1",),
                text=first, evidence=evidence(first),
            ),
            Decision(
                id="7.d2", body=body, date="2021-03-04", current=True, outcome=Outcome.REJECTED, points=("2",),
                text=second, evidence=evidence(second),
            ),
        ),
        mappings=(
            Mapping(recommendation="7.r1", decision="7.d1", effect=Effect.ADOPTED, basis="stated"),
            Mapping(recommendation="7.r2", decision="7.d2", effect=Effect.REJECTED, basis="stated"),
        ),
        votes=(
            Vote(
                id="7.v1", decision="7.d1", points=("1",), manner="majority", carried=True,
                counts=Counts(against=1), evidence=evidence("Imod stemte Ruth Falk (Ø)"),
                positions=(
                    Position(
                        side="against", voter=RUTH, reason="idet stien er for dyr",
                        evidence=evidence("Imod stemte Ruth Falk (Ø)"),
                    ),
                ),
            ),
            Vote(
                id="7.v2", decision="7.d2", points=("2",), manner="majority", carried=False,
                evidence=evidence("Et flertal (A, V) forkastede punktet"),
                positions=(
                    Position(
                        side="against", voter=Voter(kind="party", name="A", party="A"),
                        except_=(PersonRef(name="Sara Holm", party="A", id="p3"),), evidence=evidence("(A, V)"),
                    ),
                    Position(
                        side="cannot_support", voter=Voter(kind="person", name="Sara Holm", party="A", id="p3"),
                        evidence=evidence("Sara Holm (A) kan ikke tiltræde"),
                    ),
                ),
            ),
        ),
        referrals=(
            Referral(
                by=RUTH, to="Byrådet", kind="brought_before_council",
                evidence=evidence("Ruth Falk (Ø) bringer sagen for Byrådet"),
            ),
        ),
        took_part=("p2", "p3"),
        amounts=(
            Amount(
                id="7.a1", value="1500000", years=("2021",), raw="1,5 mio. kr.", section="recommendation",
                evidence=evidence("1,5 mio. kr."),
            ),
        ),
        moves=(
            Move(
                kind="capital_grant", amount="7.a1", direction="expense", years=("2021",), status="decided",
                recommendation="7.r1", decision="7.d1", evidence=evidence(points[0]),
            ),
        ),
        dates=(
            DateMention(
                start="2022-05-01", end="2022-05-01", grain="day", raw="den 1. maj 2022",
                evidence=evidence("den 1. maj 2022"),
            ),
        ),
    )  # fmt: skip


def scouts_hut() -> Item:
    """Item 8: a flagged amount in a postponed proposal."""
    text = "hytten lukkes for 1.402.000 mio. kr."
    return Item(
        number="8",
        title="Lukning af spejderhytten",
        access="open",
        span=Span(TEXT.index("8. Lukning"), len(TEXT)),
        recommendations=(
            Recommendation(id="8.r1", point=None, text=text, by="Forvaltningen", evidence=evidence(text)),
        ),
        decisions=(
            Decision(
                id="8.d1", body="Teknik- og Miljøudvalget", date="2021-03-04", current=True,
                outcome=Outcome.POSTPONED, text="Udsat.", evidence=evidence("Udsat."),
            ),
        ),
        mappings=(Mapping(recommendation="8.r1", decision="8.d1", effect=Effect.POSTPONED, basis="derived"),),
        amounts=(
            Amount(
                id="8.a1", value="1402000000000", raw="1.402.000 mio. kr.", warnings=("AMOUNT_IMPLAUSIBLE",),
                evidence=evidence("1.402.000 mio. kr."),
            ),
        ),
        moves=(Move(kind="saving", amount="8.a1", status="postponed", decision="8.d1", evidence=evidence(text)),),
    )  # fmt: skip


def meeting(**changes: object) -> Meeting:
    """The committee's meeting; `changes` replace fields."""
    fields: dict[str, object] = {
        "municipality": Municipality(code="0999", name="Sandager"),
        "body": Body(name="Teknik- og Miljøudvalget", kind=BodyKind.COMMITTEE),
        "date": "2021-03-04",
        "start": "16:30",
        "evidence": {
            "municipality": evidence("Sandager Kommune"),
            "body": evidence("Teknik- og Miljøudvalget"),
            "date": evidence("4. marts 2021"),
            "start": evidence("16:30"),
        },
    }
    return Meeting.model_validate(fields | changes)


def record(digit: str = "a", source: str = "minutes/sandager.txt", **changes: object) -> Record:
    """The whole record of bytes whose digest is the digit repeated; `changes` replace fields."""
    fields: dict[str, object] = {
        "document": DocumentInfo(
            id="sha256:" + digit * 64, source=source, media_type="text/plain", genre=Genre.MINUTES,
            text_length=len(TEXT),
        ),
        "text": TEXT,
        "meeting": meeting(),
        "attendance": (
            Attendance(
                person=PersonRef(name="Viggo Brandt", party="C", id="p1"), status="excused",
                evidence=evidence("Afbud: Viggo Brandt (C)"),
            ),
        ),
        "items": (cycle_path(), scouts_hut()),
        "people": (
            Person(id="p1", name="Viggo Brandt", party="C", role="member"),
            Person(id="p2", name="Ruth Falk", party="Ø", role="member"),
            Person(id="p3", name="Sara Holm", party="A", role="member"),
        ),
        "warnings": (
            RecordWarning(
                code="AMOUNT_IMPLAUSIBLE", message="more than any municipality spends", item="8",
                evidence=evidence("1.402.000 mio. kr."),
            ),
        ),
    }  # fmt: skip
    return Record.model_validate(fields | changes)
