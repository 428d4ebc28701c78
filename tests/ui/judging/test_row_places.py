"""Where the rows of a judgement list lie, with one of them opened."""

import pytest

from auditor_app.ui.judging.row_places import RowPlaces


@pytest.fixture
def places() -> RowPlaces:
    """A heading and two rows, of which the first is opened and 100 px taller."""
    made = RowPlaces()
    made.lay_out([30, 50, 50])
    made.open(1)
    made.extra = 100
    return made


def test_what_follows_the_opened_row_lies_lower(places: RowPlaces) -> None:
    assert [places.top(row) for row in range(len(places))] == [0, 30, 180]
    assert [places.height(row) for row in range(len(places))] == [30, 150, 50]
    assert places.total == 230


@pytest.mark.parametrize(
    ("y", "row"), [(-1, -1), (0, 0), (29, 0), (30, 1), (179, 1), (180, 2), (229, 2), (230, -1)]
)
def test_a_height_finds_its_row(places: RowPlaces, y: int, row: int) -> None:
    assert places.at(y) == row


def test_another_opened_row_is_no_taller_yet(places: RowPlaces) -> None:
    places.open(2)
    assert places.total == 130
