"""Who sat in which body when, as the user knows it from elsewhere."""

import re

from pydantic import Field

from extract.domain.text import Value

ENDING = re.compile(r"(råd|udvalg|bestyrelse|magistrat|repræsentation)(?:et|en|n)$")


class Member(Value):
    """A member of a body from a first to a last day; an open end is None."""

    municipality: str
    body: str
    name: str
    party: str | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None


class Roster(Value):
    """Members of bodies over time."""

    members: tuple[Member, ...] = ()

    def sitting(self, municipality: str | None, body: str | None, date: str | None) -> tuple[Member, ...]:
        """The members of the municipality's body on the day; none where one of the three is unknown."""
        if not (municipality and body and date):
            return ()
        return tuple(
            m
            for m in self.members
            if m.municipality.casefold() == municipality.casefold()
            and _bare(m.body) == _bare(body)
            and (m.from_ or date) <= date <= (m.to or date)
        )


def _bare(body: str) -> str:
    """The body's name without the definite ending: "Byrådet" and "Byråd" are one."""
    return ENDING.sub(r"\1", body.casefold().strip())
