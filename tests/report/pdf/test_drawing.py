"""How nodes are drawn."""

from typing import get_args

import pytest

from auditor_app.report.content.nodes import Matrix, MatrixLine, Node, Phrase, Tone
from auditor_app.report.pdf.drawing import drawn
from auditor_app.report.pdf.grid import DrawnGrid
from auditor_app.report.pdf.style import BODY, CELL, CENTRED
from tests.report.sample import content, sample_file, sample_state


@pytest.mark.parametrize("kind", get_args(Node))
def test_a_node_of_every_kind_is_drawn(kind: type[Node]) -> None:
    nodes = [node for node in content(sample_state()).body if isinstance(node, kind)]
    assert nodes
    assert all(drawn(node, sample_file) for node in nodes)


@pytest.mark.parametrize(("sites", "tables"), [(1, 1), (6, 1), (7, 2), (20, 4)])
def test_a_matrix_of_many_sites_takes_several_tables(sites: int, tables: int) -> None:
    line = MatrixLine("1.1", "Legal status", "", (Phrase("", Tone.GOOD, "✓"),) * sites)
    names = tuple(f"Site {number}" for number in range(sites))
    matrix = Matrix("No.", "Requirement", names, (line,), ())
    assert sum(isinstance(one, DrawnGrid) for one in drawn(matrix, sample_file)) == tables


@pytest.mark.parametrize("types", [CELL, CENTRED, BODY])
def test_every_tone_has_a_type(types: dict[Tone, object]) -> None:
    assert set(types) == set(Tone)
