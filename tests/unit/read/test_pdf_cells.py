"""Lines that a page draws part cells: thick ones, ones that fall short of each other, spans, and what is open to one side."""

from itertools import pairwise

import pytest

from extract.domain.text import Box
from extract.read.pdf.cells import Row, find_grids
from extract.read.pdf.rules import Rule


def level(at: float, start: float = 0, end: float = 100) -> Rule:
    return Rule(False, at, start, end)


def upright(at: float, start: float = 0, end: float = 40) -> Rule:
    return Rule(True, at, start, end)


def boxes(grid: list[Row]) -> list[list[tuple[float, ...] | None]]:
    return [[cell and tuple(cell) for cell in row] for row in grid]


SQUARE = [*map(level, (0, 20, 40)), *map(upright, (0, 50, 100))]
CELLS = [[(0, 20, 50, 40), (50, 20, 100, 40)], [(0, 0, 50, 20), (50, 0, 100, 20)]]


def test_lines_part_cells_from_the_top() -> None:
    assert [boxes(grid) for grid in find_grids(SQUARE)] == [CELLS]


def test_lines_in_pieces_are_whole() -> None:
    heights, places = (0, 20, 40), (0, 50, 100)
    pieces = [level(at, *ends) for at in heights for ends in pairwise(places)]
    pieces += [upright(at, *ends) for at in places for ends in pairwise(heights)]
    assert [boxes(grid) for grid in find_grids(pieces)] == [CELLS]


@pytest.mark.parametrize("short", [2.0, -2.0])
def test_lines_that_fall_short_of_each_other_meet(short: float) -> None:
    lines = [
        *(level(at, short, 100 - short) for at in (0, 20, 40)),
        *(upright(at, short, 40 - short) for at in (0, 50, 100)),
    ]
    assert [boxes(grid) for grid in find_grids(lines)] == [CELLS]


def test_both_sides_of_a_thick_line_are_one() -> None:
    [grid] = find_grids([*SQUARE, level(21), upright(51)])
    assert boxes(grid) == [
        [(0, 20.5, 50.5, 40), (50.5, 20.5, 100, 40)],
        [(0, 0, 50.5, 20.5), (50.5, 0, 100, 20.5)],
    ]


def test_a_cell_over_two_columns_leaves_the_second_empty() -> None:
    lines = [*map(level, (0, 20, 40)), upright(0), upright(100), upright(50, 0, 20)]
    assert [boxes(grid) for grid in find_grids(lines)] == [[[(0, 20, 100, 40), None], CELLS[1]]]


def test_a_cell_over_two_rows_leaves_the_lower_empty() -> None:
    lines = [level(0), level(40), level(20, 50, 100), *map(upright, (0, 50, 100))]
    assert [boxes(grid) for grid in find_grids(lines)] == [
        [[(0, 0, 50, 40), (50, 20, 100, 40)], [None, (50, 0, 100, 20)]]
    ]


def test_a_cell_that_is_open_below_has_the_place_that_its_neighbours_leave() -> None:
    lines = [
        level(40),
        level(60),
        *(level(at, 50, 100) for at in (0, 20)),
        *(upright(at, 0, 60) for at in (0, 50, 100)),
    ]
    [grid] = find_grids(lines)
    assert boxes(grid) == [[(0, 40, 50, 60), (50, 40, 100, 60)], [(0, 20, 50, 40), (50, 20, 100, 40)], CELLS[1]]


def test_tables_apart_are_told_apart_from_the_top() -> None:
    lower = [
        rule._replace(at=rule.at - 90) if not rule.upright else rule._replace(start=-90, end=-50) for rule in SQUARE
    ]
    first, second = find_grids([*lower, *SQUARE])
    assert boxes(first) == CELLS
    assert second[0][0] == Box(0, -70, 50, -50)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [level(0), level(40), upright(0), upright(100)],
        [*map(level, range(0, 40, 5))],
        [*(level(at, 0, 0.5) for at in (0, 20, 40)), *map(upright, (0, 50, 100))],
        [*(level(at) for at in range(0, 1000, 5)), *(upright(at, 0, 1000) for at in range(0, 100, 3))],
    ],
    ids=["nothing", "a frame", "underlines", "ends of thick lines", "squared paper"],
)
def test_what_rules_no_table(lines: list[Rule]) -> None:
    assert find_grids(lines) == []
