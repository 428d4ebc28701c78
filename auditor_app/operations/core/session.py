"""One audit, open for work: its state, what the rules say of it, and the way back.

Stage operations change an audit through `AuditSession.write` alone. It commits, moves the state on,
remembers how to undo, and tells whoever listens. Undo is a compensating change, so the trail stays
whole.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from auditor_app.domain import guidance, roles
from auditor_app.domain.errors import KnownError
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.memo import Memo
from auditor_app.domain.naming import naming
from auditor_app.domain.records import Audit, Conclusion, Package, Record, TeamMember, fields_set
from auditor_app.domain.roles import Actor
from auditor_app.domain.state import AuditState, Change, Changes, Conflict
from auditor_app.domain.values import Role
from auditor_app.domain.wording import Message
from auditor_app.history.taking_back import TakenBack

if TYPE_CHECKING:
    from auditor_app.operations.core.workspace import Workspace

R = TypeVar("R", bound=Record)

TYPING_PAUSE = dt.timedelta(seconds=8)
"""Edits of one field that follow each other faster than this are undone together."""

UNDO_DEPTH = 500


class Step(NamedTuple):
    """What one undo takes back: the changes, what they are called, and when they were made."""

    label: Message
    changes: Changes
    made_at: dt.datetime


class AuditSession:
    """One audit open in a workspace; `state` is always what is committed."""

    def __init__(self, workspace: "Workspace", audit_id: str) -> None:
        self.workspace = workspace
        self.state = workspace.store.state(audit_id)
        self.edition = workspace.edition_of(self.state.audit)
        self.saved_at: dt.datetime | None = None
        self._guidance: Guidance | None = None
        self._memo = Memo()
        self._founder: str | None = None
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._listeners: list[Callable[[Changes], object]] = []

    @property
    def today(self) -> dt.date:
        """Today's civil date."""
        return self.workspace.today()

    @property
    def guidance(self) -> Guidance:
        """What the rules say of the present state, computed once per state and day."""
        today, found = self.today, self._guidance
        if found is None or found.basis.state is not self.state or found.basis.today != today:
            found = self._guidance = guidance.guide(self.state, self.edition, today, ask=self._memo)
        return found

    @property
    def me(self) -> TeamMember | None:
        """The team member whose laptop this is, by registration number, or None."""
        registration = self.workspace.person.registration
        return next(
            (member for member in self.state.team if member.registration == registration), None
        )

    def leader(self) -> TeamMember:
        """Return the person at this laptop as the audit's team leader.

        Raises KnownError E_NOT_LEADER where they are not.
        """
        if self.me is None or self.me.role is not Role.TEAM_LEADER:
            named = Message(
                "Enter {name} as team leader on the planning page, "
                "with the registration number {registration}.",
                name=self.workspace.person.name,
                registration=self.workspace.person.registration,
            )
            by_office = Message("Ask the team leader, whom the office named in the assignment.")
            advice = by_office if roles.has_roster(self.state.team) else named
            raise KnownError(
                "E_NOT_LEADER", Message("Only the team leader of this audit does this."), advice
            )
        return self.me

    def record(self, kind: type[R], record_id: str) -> R:
        """Return a record that is not deleted; raises KnownError E_GONE."""
        record = self.state.find(kind, record_id)
        if record is None or record.deleted:
            raise KnownError(
                "E_GONE",
                Message("This entry is no longer there."),
                Message("It may just have been removed; undo brings it back."),
            )
        return record

    def listen(self, callback: Callable[[Changes], object]) -> None:
        """Call back after every change, undo and redo included."""
        self._listeners.append(callback)

    def write(self, label: Message, *records: Record, undoable: bool = True) -> Changes:
        """Commit records as one step and return what changed.

        What left the laptop is not `undoable`. Raises KnownError E_SIGNED where the audit is signed
        off and the records are not those that sign or send it.
        """
        self._need_open(records)
        changes = self._commit(records)
        if changes and undoable:
            self._remember(Step(label, changes, self.workspace.now()))
            self._redo.clear()
        self._tell(changes)
        return changes

    def resolve(self, label: Message, conflict: Conflict, value: object) -> Changes:
        """Decide a conflict for a value.

        Raises KnownError E_CONFLICT where it is decided by now, E_VALUE, and what `write` raises.
        """
        record = naming.find(self.state, conflict.record, conflict.id)
        self._need_open((record,) if record else ())
        self._need_standing(conflict.record, {conflict.field: value}, new=False)
        changes = self.workspace.store.resolve(
            self.state.audit.id, conflict.record, conflict.id, conflict.field, value
        )
        self._moved(changes)
        self._remember(Step(label, changes, self.workspace.now()))
        self._redo.clear()
        self._tell(changes)
        return changes

    def take_back(self, number: int) -> TakenBack:
        """Write once more what was there before an import; undo brings back what it brought.

        Raises what `write` raises, E_IMPORT where there is no such import.
        """
        self._need_open(self.state.records)
        taken = self.workspace.store.take_back(self.state.audit.id, number, self._forbidden)
        self.reload()
        if taken.changes:
            self._remember(
                Step(Message("Take an import back"), taken.changes, self.workspace.now())
            )
        self._tell(taken.changes)
        return taken

    @property
    def undo_label(self) -> Message | None:
        """What the next undo takes back, or None."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> Message | None:
        """What the next redo brings back, or None."""
        return self._redo[-1].label if self._redo else None

    def undo(self) -> Changes:
        """Take back the last step by a compensating change.

        A conflict that the step decided is open again.
        """
        return self._turn(self._undo, self._redo)

    def redo(self) -> Changes:
        """Bring back the step that was last undone."""
        return self._turn(self._redo, self._undo)

    def reload(self) -> None:
        """Read the state anew after an import; what could be undone before can no longer be."""
        self.state = self.workspace.store.state(self.state.audit.id)
        self._undo.clear()
        self._redo.clear()

    def _turn(self, source: list[Step], target: list[Step]) -> Changes:
        if not source:
            return ()
        step = source.pop()
        try:
            with self.workspace.store.together():
                decided = tuple(
                    one for change in reversed(step.changes) for one in self._turn_decisions(change)
                )
                state = self.state.after(decided)
                changes = (*decided, *self._written(state, _compensating(state, step.changes)))
        except KnownError as error:
            # What is not theirs to write stays so; a full disk does not.
            if error.code not in {"E_ROLE", "E_ROSTER"}:
                source.append(step)
            raise
        self._moved(changes)
        if changes:
            target.append(Step(step.label, changes, self.workspace.now()))
        self._tell(changes)
        return changes

    def _turn_decisions(self, change: Change) -> Changes:
        """Open again what a change decided, and decide again for the same what it opened again."""
        kind, record_id = type(change.after).__name__, change.after.id
        store, audit = self.workspace.store, self.state.audit.id
        found: list[Change] = []
        for field in change.settled:
            self._need_standing(kind, {field: None}, new=False)
            found += store.reopen(audit, kind, record_id, field, change.number)
        for conflict in change.reopened:
            value = getattr(change.before, conflict.field)
            self._need_standing(kind, {conflict.field: value}, new=False)
            found += store.resolve(audit, kind, record_id, conflict.field, value)
        return tuple(found)

    def _commit(self, records: Iterable[Record]) -> Changes:
        changes = self._written(self.state, tuple(records))
        self._moved(changes)
        return changes

    def _written(self, state: AuditState, records: Collection[Record]) -> Changes:
        for record in records:
            before = _present(state, record)
            if fields := fields_set(before, record):
                self._need_standing(type(record).__name__, fields, new=before is None)
        return self.workspace.store.write(records)

    def _forbidden(self, kind: str, fields: Collection[str]) -> Message | None:
        try:
            self._need_standing(kind, dict.fromkeys(fields), new=False)
        except KnownError as error:
            return error.message
        return None

    def _moved(self, changes: Changes) -> None:
        if changes:
            self.state = self.state.after(changes)
            self.saved_at = self.workspace.now()

    def _need_open(self, records: Iterable[Record]) -> None:
        if self.state.conclusion.signed_on and not all(
            isinstance(record, Conclusion | Package) for record in records
        ):
            raise KnownError(
                "E_SIGNED",
                Message("The audit is signed off, so nothing in it changes any more."),
                Message("The team leader can reopen it on the conclusion page."),
            )

    def _need_standing(self, kind: str, fields: dict[str, object], *, new: bool) -> None:
        """Refuse here what the others would refuse when it came in a package.

        Where a person works alone, nobody else's rules hold.
        """
        if roles.has_roster(self.state.team):
            registration = self.workspace.person.registration
            held = {
                roles.standing_of(one.role)
                for one in self.state.team
                if one.registration == registration
            }
            if self.is_office:
                held.add(Actor.OFFICE)
            roles.need(held, kind, fields, new=new)

    @property
    def is_office(self) -> bool:
        """Whether the person at this laptop created the audit and so says who is in its team."""
        if self._founder is None:
            self._founder = self.workspace.store.founder(self.state.audit.id)
        return self._founder == self.workspace.person.registration

    def _tell(self, changes: Changes) -> None:
        """Tell whoever listens, once undo and redo know of the changes too."""
        if changes:
            for callback in self._listeners:
                callback(changes)

    def _remember(self, step: Step) -> None:
        last = self._undo[-1] if self._undo else None
        if last is not None and _continues(last, step):
            step = Step(
                step.label, (last.changes[0]._replace(after=step.changes[0].after),), step.made_at
            )
            self._undo.pop()
        self._undo.append(step)
        del self._undo[:-UNDO_DEPTH]


def _present(state: AuditState, record: Record) -> Record | None:
    return state.audit if isinstance(record, Audit) else state.find(type(record), record.id)


def _compensating(state: AuditState, changes: Changes) -> list[Record]:
    """Return the records that undo changes, but for what has changed since."""
    found: dict[tuple[type[Record], str], Record] = {}
    for before, after, *_ in reversed(changes):
        key = (type(after), after.id)
        current = found.get(key) or _present(state, after) or after
        if before is None:
            undone: dict[str, object] = {"deleted": True}
        else:
            names = [
                name
                for name in after.__struct_fields__
                if getattr(before, name) != getattr(after, name)
            ]
            undone = {
                name: getattr(before, name)
                for name in names
                if getattr(current, name) == getattr(after, name)
            }
        found[key] = msgspec.structs.replace(current, **undone)
    return list(found.values())


def _continues(last: Step, step: Step) -> bool:
    """Tell whether a step goes on with the text that the last one was typing."""
    if last.label.source != step.label.source or step.made_at - last.made_at > TYPING_PAUSE:
        return False
    if len(last.changes) != 1 or len(step.changes) != 1:
        return False
    (one,), (two,) = last.changes, step.changes
    fields = _typed(two)
    return one.after.id == two.after.id and fields is not None and fields == _typed(one)


def _typed(change: Change) -> str | None:
    """Return the name of the one text field that a change edited, or None."""
    before = change.before
    if before is None:
        return None
    names = [
        name
        for name in change.after.__struct_fields__
        if getattr(before, name) != getattr(change.after, name)
    ]
    if len(names) != 1 or type(getattr(change.after, names[0])) is not str:
        return None
    return names[0]
