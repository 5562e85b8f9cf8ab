"""Sides that members took without being named: concluded from the room and from what the minutes say of the whole, kept as derived."""

from collections.abc import Iterator, Mapping, Sequence

from extract.domain.facts import Position, Vote
from extract.domain.identity import Voter

WHOLE = {"unanimous", "majority"}


def with_derived(votes: Sequence[Vote], current: frozenset[str], room: Sequence[Voter]) -> list[Vote]:
    """The votes with the sides of those in the room who are not named, where the minutes settle them.

    `room` is who took part in the item, with ids and parties, and `current` the ids of this meeting's decisions. Members of a party
    that took a side as a whole took it; of a unanimous vote, and of one that a majority carried
    where who was against is named, all others were for.
    Nothing is concluded about whom a party's side leaves out, about anybody where a member's party is unknown and a party took a side,
    or about a vote that says neither "unanimous" nor "majority" and names no party.
    """
    return [_extended(vote, room) if vote.decision in current and room else vote for vote in votes]


def _extended(vote: Vote, room: Sequence[Voter]) -> Vote:
    added = tuple(_positions(vote, room))
    return vote.model_copy(update={"positions": (*vote.positions, *added)}) if added else vote


def _positions(vote: Vote, room: Sequence[Voter]) -> Iterator[Position]:
    named = {p.voter.id for p in vote.positions if p.voter.kind == "person"}
    left_out = {e.name for p in vote.positions for e in p.except_}
    taken = {(p.voter.party, p.side) for p in vote.positions if p.voter.kind == "party" and p.voter.party}
    parties = {party: side for party, side in taken if party}
    twice = {
        party for party in parties if len([p for p, _ in taken if p == party]) > 1
    }  # the minutes contradict themselves
    unknown = any(p.voter.kind == "party" and not p.voter.party for p in vote.positions)
    others = _side_of_others(vote)
    for voter in room:
        if voter.id in named or voter.name in left_out or voter.party in twice:
            continue
        side = _side_of(voter, parties, others, unknown=unknown)
        if side:
            yield Position.model_validate(
                {"side": side, "voter": voter.model_dump(), "basis": "derived", "evidence": vote.evidence}
            )


def _side_of(voter: Voter, parties: Mapping[str, str], others: str | None, *, unknown: bool) -> str | None:
    if voter.party in parties and voter.party:
        return parties[voter.party]
    if unknown or (parties and voter.party is None):
        return None
    return others


def _side_of_others(vote: Vote) -> str | None:
    """The side of everybody in the room who is neither named nor of a party that is."""
    groups = {p.side for p in vote.positions if p.voter.kind == "group"}
    if groups:
        return None  # "de øvrige" may be fewer than the others in the room
    if vote.manner not in WHOLE or vote.carried is not True:
        return None
    dissent = any(p.side != "for" for p in vote.positions)
    supporters = any(p.side == "for" for p in vote.positions)
    if vote.manner == "unanimous":
        return None if dissent else "for"
    # a majority that is named is named wholly; where nobody against it is named, anybody may have been
    return "for" if dissent and not supporters else None
