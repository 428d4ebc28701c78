"""Looking ahead: what an audit would be after an import, in memory alone."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import AuditState, Change, Changes, Conflict
from auditor_app.history.arrivals import Arrived
from auditor_app.history.event import IMPORT
from auditor_app.history.intake import Intake, no_audit, ordered


class Preview(NamedTuple):
    """What an import would bring.

    `before` is None where the audit is not here yet, `changes` leads from there to `after`.
    """

    before: AuditState | None
    after: AuditState
    changes: Changes
    arrived: tuple[Arrived, ...]

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts that would be open."""
        return self.after.conflicts


def preview(before: AuditState | None, conflicts: Iterable[Conflict], intake: Intake) -> Preview:
    """Return what an intake comes to.

    `conflicts` are all that are open now, those on deleted records too.

    Raises E_VALUE where there is no audit, neither now nor then.
    """
    touched = {(type(record).__name__, record.id) for record in intake.records}
    audit = before.audit if before else None
    untouched = (one for one in conflicts if one[:2] not in intake.touched)
    open_ = tuple(sorted((*untouched, *intake.conflicts), key=lambda one: one[:3]))
    kept: list[Record] = []
    changes: list[Change] = []
    if before is not None:
        kept = [
            record for record in before.records if (type(record).__name__, record.id) not in touched
        ]
    for record in intake.records:
        old: Record | None = None
        if isinstance(record, Audit):
            old, audit = audit, record
        elif before is not None:
            old = before.find(type(record), record.id)
        if old != record:
            changes.append(Change(old, record))
    if audit is None:
        raise no_audit()
    counts = Counter((event.device, event.author) for event in intake.new if event.op != IMPORT)
    return Preview(
        before,
        AuditState.of(audit, ordered((*kept, *intake.records)), open_),
        tuple(changes),
        tuple(Arrived(*who, count) for who, count in sorted(counts.items())),
    )
