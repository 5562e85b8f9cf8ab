"""Numbers of lines in a page's margin are no text, and no numbers of items."""

from tests.pdf import Print, column, read

TEXTS = [f"{n}. linje om broen og vejen langs åen" for n in "ABCDEFGHIJKLMNOPQR"]


def text(*pages: list[Print]) -> list[str]:
    return [line for line in read(*pages).text.split("\n") if line]


def numbers(step: int, left: float = 40, first: int = 0, many: int = 18) -> list[Print]:
    """A number at each line whose number is a multiple of the step."""
    return [(left, 700 - 14 * (n - first - 1), str(n)) for n in range(first + 1, first + many + 1) if n % step == 0]


def together(one: list[Print], other: list[Print]) -> list[Print]:
    return sorted([*one, *other], key=lambda each: (-each[1], each[0]))


def test_every_fifth_line_is_numbered() -> None:
    assert text(together(numbers(5), column(*TEXTS))) == text(column(*TEXTS))


def test_the_numbers_go_on_over_pages() -> None:
    first, last = together(numbers(5), column(*TEXTS)), together(numbers(5, first=18, many=3), column(*TEXTS[:3]))
    assert text(first, last) == text(column(*TEXTS), column(*TEXTS[:3]))


def test_items_and_figures_keep_their_numbers() -> None:
    listed = [f"{n} Ny vej til byens skole" for n in (5, 10, 15)]
    assert text(column(*listed)) == listed
    uneven = [(40.0, 700.0, "5"), (40.0, 672.0, "10"), (40.0, 600.0, "15")]
    assert [line.split()[0] for line in text(together(uneven, column(*TEXTS))) if line[0].isdigit()] == [
        "5",
        "10",
        "15",
    ]
