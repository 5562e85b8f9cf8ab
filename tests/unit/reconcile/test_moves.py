"""The status of money moves after what became of the recommendation they stand in."""

from extract.domain.facts import Decision, Effect, Mapping, Move, Outcome
from extract.domain.text import Evidence
from extract.reconcile.moves.status import settle_moves

EVIDENCE = Evidence(start=0, end=9, quote="2 mio. kr", found_by="moves.subsidy")


def status(outcome: Outcome, effect: Effect) -> str:
    move = Move(kind="subsidy", amount="7.a1", status="proposed", recommendation="7.r1", evidence=EVIDENCE)
    decision = Decision(
        id="7.d1", body=None, date=None, current=True, outcome=outcome, text="Besluttet.", evidence=EVIDENCE
    )
    mapping = Mapping(recommendation="7.r1", decision="7.d1", effect=effect, basis="derived")
    (settled,) = settle_moves([move], [mapping], [decision], [], [])
    return settled.status


def test_a_move_has_the_status_of_its_recommendation() -> None:
    assert status(Outcome.APPROVED, Effect.ADOPTED) == "decided"
    assert status(Outcome.RECOMMENDED, Effect.RECOMMENDED) == "recommended"
    assert status(Outcome.REJECTED, Effect.REJECTED) == "rejected"
    assert status(Outcome.DISCUSSED, Effect.DISCUSSED) == "proposed"


def test_what_is_put_off_or_sent_back_waits() -> None:
    assert status(Outcome.RETURNED, Effect.RETURNED) == "postponed"
    assert status(Outcome.POSTPONED, Effect.POSTPONED) == "postponed"
