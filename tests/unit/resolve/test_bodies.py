"""Bodies are recognised in their definite, misspelt and abbreviated forms."""

import pytest

from extract.domain.resolution import Mention
from extract.resolve import resolve_bodies
from extract.resolve.bodies import abbreviations, plain_name


def groups(*names: str) -> list[tuple[str, ...]]:
    mentions = [Mention(key=n, place="x", name=name, count=len(names) - n) for n, name in enumerate(names)]
    return [(identity.name, *identity.variants) for identity in resolve_bodies(mentions).identities]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Byrådet", "Byråd", "byrådet"), [("Byrådet", "Byråd", "byrådet")]),
        (("Økonomiudvalget", "Økonomiudvalg"), [("Økonomiudvalget", "Økonomiudvalg")]),
        (("Børne- og Skoleudvalget", "Børne & Skoleudvalget"), [("Børne- og Skoleudvalget", "Børne & Skoleudvalget")]),
        (("Børne- og Skoleudvalget", "BSU"), [("Børne- og Skoleudvalget", "BSU")]),
        (
            ("Børne- og Skoleudvalget", "Beskæftigelses- og Socialudvalget", "BSU"),
            [("Børne- og Skoleudvalget",), ("Beskæftigelses- og Socialudvalget",), ("BSU",)],
        ),
        (("Teknik- og Miljøudvalget", "Tekink- og Miljøudvalget"), [
            ("Teknik- og Miljøudvalget", "Tekink- og Miljøudvalget"),
        ]),
        (("Byrådet 2022-2025", "Byråd 2018"), [("Byrådet", "Byråd 2018", "Byrådet 2022-2025")]),
        (("Kulturudvalget", "Klimaudvalget"), [("Kulturudvalget",), ("Klimaudvalget",)]),
        (("Udvalg 1", "Udvalg 2"), [("Udvalg 1",), ("Udvalg 2",)]),
        (("§ 17, stk. 4-udvalg 1", "§ 17, stk. 4-udvalg 2"), [("§ 17, stk. 4-udvalg 1",), ("§ 17, stk. 4-udvalg 2",)]),
    ],
)  # fmt: skip
def test_groups(names: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    assert groups(*names) == expected


def test_plain_name() -> None:
    assert plain_name("Børne- & Skoleudvalget") == "børne og skoleudvalg"
    assert plain_name("–") == ""


def test_abbreviations() -> None:
    assert abbreviations("Beskæftigelses- og Socialudvalget") == {"BSU", "BOSU"}
    assert abbreviations("Økonomiudvalget") == {"ØU"}


def test_links_lead_to_the_identity() -> None:
    resolution = resolve_bodies([Mention(key=7, place="b", name="Byrådet"), Mention(key=3, place="a", name="Byrådet")])
    assert resolution.links == {3: 0, 7: 1}
