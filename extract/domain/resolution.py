"""What is recognised from document to document: mentions, the identities behind them, and what stays open."""

from pydantic import Field

from extract.domain.text import Value


class Mention(Value):
    """A name as documents of one place give it; `letter` is a ballot letter, `role` a person's role.

    `place` is the municipality's key: names are only compared within a place. `document` is the document's key in the
    store, `date` its meeting's; two different names in one document are two persons. `count` says how often it stands.
    `independent` says that the document names the person as one of no party.
    """

    key: int
    place: str
    name: str
    variants: tuple[str, ...] = ()
    letter: str | None = None
    role: str | None = None
    document: int | None = None
    date: str | None = None
    count: int = 1
    independent: bool = False


class Identity(Value):
    """A person, party or body of a place: its fullest name and the other forms it goes by.

    `letter` is the newest ballot letter, None where the person left its party since; `letters` are all that stand with a person, in order of time.
    """

    place: str
    name: str
    variants: tuple[str, ...] = ()
    letter: str | None = None
    letters: tuple[str, ...] = ()
    role: str | None = None


class Resolution(Value):
    """Identities in a stable order; `links` leads from a mention's key to the index of its identity.

    `candidates` holds the mentions that stay open because several identities fit, `near` the pairs of identities whose
    names are so much alike that they may be one.
    """

    identities: tuple[Identity, ...] = ()
    links: dict[int, int] = Field(default={})
    candidates: dict[int, tuple[int, ...]] = Field(default={})
    near: tuple[tuple[int, int], ...] = ()
