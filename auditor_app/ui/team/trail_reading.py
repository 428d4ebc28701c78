"""Reading the audit trail in parts, in another thread."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from auditor_app.operations.audits import trail
from auditor_app.ui.team.trail_model import Arrangement, TrailRow, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor_app.domain.wording import Words
    from auditor_app.operations.audits.trail import Sources
    from auditor_app.operations.core.session import AuditSession
    from auditor_app.store import TrailFilter


class TrailPart(NamedTuple):
    """What was read at once; `imports` are the numbers of those that can be taken back."""

    rows: list[TrailRow]
    events: int
    sources: Sources
    imports: frozenset[int]


def read_part(
    session: AuditSession,
    words: Words,
    wanted: TrailFilter,
    span: tuple[int, int | None],
    known: Sources | None,
) -> TrailPart:
    """Read a part of the trail, in another thread."""
    known = known or trail.sources(session)
    imports = frozenset(one.seq for one in session.workspace.store.imports(session.state.audit.id))
    with uncollected():
        rows = rows_of(
            trail.entries(session, wanted, offset=span[0], limit=span[1], known=known), words
        )
    return TrailPart(rows, len({(row.device, row.seq) for row in rows}), known, imports)


def arranged(wanted: Arrangement, rows: list[TrailRow]) -> list[TrailRow]:
    """Return lines in the order wanted; it may be called in another thread."""
    with uncollected():
        return wanted.of(rows)


@contextmanager
def uncollected() -> Iterator[None]:
    """Stop Python's collector meanwhile: going through what is read, it stops the window."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
