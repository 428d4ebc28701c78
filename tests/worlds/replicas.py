"""A laptop in a test, light or whole.

`Light` is the core of the store without a database, for thousands of examples: the chains, their
verification, the merge and the plan of a take-back. `Stored` is a workspace on the disk, for a few.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

import msgspec

from auditor_app.domain.records import Audit, Record
from auditor_app.domain.state import Conflict
from auditor_app.history import taking_back
from auditor_app.history.arrivals import Arrival
from auditor_app.history.chain import ChainEnd
from auditor_app.history.clock import Clock
from auditor_app.history.conflicts import conflict_of
from auditor_app.history.event import (
    IMPORT,
    INSERT,
    REOPEN,
    RESOLVE,
    SCHEMA,
    UPDATE,
    Event,
    canonical,
    event_hash,
)
from auditor_app.history.merge import Merged, entries, merge
from auditor_app.history.shape import shapes
from auditor_app.history.verifying import Present, check_claims, checked_entries, continued
from auditor_app.store import restore
from tests.worlds.stores import KEY, MirrorSealer, fleeting, reopen

AUDIT = "audit-1"


class Replica(Protocol):
    """One laptop."""

    device: str

    def events(self) -> list[Event]: ...
    def take_in(self, events: list[Event]) -> None: ...
    def record(self, kind: type[Record], record_id: str) -> Record | None: ...
    def write(self, record: Record) -> None: ...
    def conflicts(self) -> tuple[Conflict, ...]: ...
    def resolve(self, conflict: Conflict, value: object) -> None: ...
    def reopen(self, decision: Event, field: str) -> None: ...
    def take_back(self) -> None: ...
    def keep(self) -> object: ...
    def put_back(self, kept: object) -> None: ...
    def records(self) -> set[Record]: ...
    def sound(self) -> bool: ...


class Light:
    """A laptop in memory."""

    def __init__(self, name: str, now: Callable[[], float]) -> None:
        self.device = f"{name}1"
        self._name = name
        self._now = now
        self._clock = Clock(now, "")
        self._events: list[Event] = []
        self._arrivals: list[Arrival] = []
        self._merged: Merged | None = None

    def events(self) -> list[Event]:
        return list(self._events)

    def merged(self) -> Merged:
        if self._merged is None:
            self._merged = merge(entries(self._events))
        return self._merged

    def take_in(self, events: list[Event]) -> None:
        before = self._ends()
        present = Present(
            before,
            lambda device, number: heads(
                event for event in self._events if (event.device, event.seq) == (device, number)
            ).get(device),
            lambda _: [],
        )
        found = continued(present, events, AUDIT, self.device, self._clock.milliseconds())
        new, ends = found.events, found.ends
        assert len(list(checked_entries(new, SCHEMA))) == len(new)
        check_claims(found)
        if new:
            self._add(new)
            self._clock.receive(max(event.hlc for event in new))
            if any(event.op != IMPORT for event in new):
                self._claim()
                seq = self._ends()[self.device].seq
                for device, end in ends.items():
                    first = before[device].seq + 1 if device in before else 1
                    if first <= end.seq:
                        self._arrivals.append(Arrival(device, first, end.seq, self.device, seq, ""))

    def record(self, kind: type[Record], record_id: str) -> Record | None:
        fields = self.merged().rows.get((kind.__name__, record_id))
        return None if fields is None else shapes()[kind.__name__].record(AUDIT, record_id, fields)

    def write(self, record: Record) -> None:
        before = self.record(type(record), record.id)
        blank = before or type(record)()
        changed = [
            name
            for name in shapes()[type(record).__name__].fields
            if getattr(record, name) != getattr(blank, name)
        ]
        if before is None or changed:
            self._append(
                INSERT if before is None else UPDATE,
                record,
                {name: _said(record, name) for name in changed},
            )

    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(map(conflict_of, self.merged().clashes))

    def resolve(self, conflict: Conflict, value: object) -> None:
        kind = shapes()[conflict.record].kind
        found = self.record(kind, conflict.id)
        assert found is not None
        decided = msgspec.structs.replace(found, **{conflict.field: value})
        self._append(RESOLVE, decided, {conflict.field: _said(decided, conflict.field)})

    def reopen(self, decision: Event, field: str) -> None:
        record = self.record(shapes()[decision.record].kind, decision.id)
        self._append(REOPEN, record, {field: decision.seq})

    def take_back(self) -> None:
        if not self._arrivals or self._arrivals[-1].by_device != self.device:
            return
        history = taking_back.since(
            self._events, self._arrivals, self.device, self._arrivals[-1].by_import
        )
        present = {
            key: shapes()[key[0]].record(AUDIT, key[1], fields)
            for key, fields in self.merged().rows.items()
        }
        plan = taking_back.plan(history, present, self.conflicts())
        for record in plan.records:
            self.write(record)
        for record, field in plan.decided:
            current = self.record(type(record), record.id)
            assert current is not None
            self._append(RESOLVE, current, {field: _said(current, field)})

    def keep(self) -> object:
        return self.events(), list(self._arrivals)

    def put_back(self, kept: object) -> None:
        assert isinstance(kept, tuple)
        self._events, self._arrivals = list(kept[0]), list(kept[1])
        self._merged = None
        self.device = f"{self._name}{int(self.device.removeprefix(self._name)) + 1}"
        self._clock = Clock(self._now, max((event.hlc for event in self._events), default=""))
        if self._events:
            self._claim()

    def records(self) -> set[Record]:
        return {
            shapes()[name].record(AUDIT, record_id, fields)
            for (name, record_id), fields in self.merged().rows.items()
        }

    def sound(self) -> bool:
        return True

    def _claim(self) -> None:
        self._append(
            IMPORT,
            None,
            {device: end.seq for device, end in self._ends().items() if device != self.device},
        )

    def _ends(self) -> dict[str, ChainEnd]:
        return heads(self._events)

    def _append(self, op: str, record: Record | None, fields: dict[str, object]) -> None:
        last = next(
            (event for event in reversed(self._events) if event.device == self.device), None
        )
        seq, prev = (last.seq + 1, last.hash) if last else (1, "")
        kind, record_id = (type(record).__name__, record.id) if record else ("", "")
        body = (
            AUDIT,
            self.device,
            seq,
            self._clock.tick(),
            self._name,
            op,
            kind,
            record_id,
            canonical(fields),
            1,
            prev,
        )
        self._add([Event(*body, hash=event_hash(*body))])

    def _add(self, events: Iterable[Event]) -> None:
        self._events = sorted([*self._events, *events], key=lambda event: (event.device, event.seq))
        self._merged = None


class Stored:
    """A laptop with a workspace on its disk."""

    def __init__(self, folder: Path, name: str, now: Callable[[], float]) -> None:
        self._folder, self._name, self._now = folder / name, name, now
        self.store = fleeting(self._folder, name, now)
        self.device = self.store.device

    def events(self) -> list[Event]:
        return self.store.events(AUDIT)

    def take_in(self, events: list[Event]) -> None:
        preview = self.store.preview(self.store.prepare(events, AUDIT))
        if self.store.import_events(events, AUDIT):
            assert set(preview.after.records) | {preview.after.audit} == self.records()
            assert preview.conflicts == self.store.state(AUDIT).conflicts

    def record(self, kind: type[Record], record_id: str) -> Record | None:
        state = self.store.state(AUDIT)
        return state.audit if kind is Audit else state.find(kind, record_id)

    def write(self, record: Record) -> None:
        before = self.store.state(AUDIT) if self.store.events(AUDIT) else None
        changes = self.store.write([record])
        if before is not None:
            self._follows(before.after(changes).conflicts)

    def conflicts(self) -> tuple[Conflict, ...]:
        return self.store.conflicts(AUDIT)

    def resolve(self, conflict: Conflict, value: object) -> None:
        before = self.store.state(AUDIT)
        self._follows(
            before.after(
                self.store.resolve(AUDIT, conflict.record, conflict.id, conflict.field, value)
            ).conflicts
        )

    def reopen(self, decision: Event, field: str) -> None:
        before = self.store.state(AUDIT)
        after = before.after(
            self.store.reopen(AUDIT, decision.record, decision.id, field, decision.seq)
        )
        self._follows(after.conflicts)
        assert {after.audit, *after.records} == self.records()

    def take_back(self) -> None:
        before = self.store.state(AUDIT)
        if imports := self.store.imports(AUDIT):
            after = before.after(self.store.take_back(AUDIT, imports[0].seq).changes)
            self._follows(after.conflicts)
            assert {after.audit, *after.records} == self.records()
            assert self.sound()

    def keep(self) -> object:
        # Under a name of its own: a clock that stands still would give two backups the same.
        return self.store.backup().rename(self._folder / f"copy-{self.store.new_id()}.db")

    def put_back(self, kept: object) -> None:
        assert isinstance(kept, Path)
        self.store.close()
        restore(self._folder, kept, KEY, MirrorSealer())
        self.store = reopen(self._folder, author=self._name, clock=self._now)
        self.store.automatic_backups = False
        self.device = self.store.device

    def records(self) -> set[Record]:
        state = self.store.state(AUDIT)
        return {state.audit, *state.records}

    def sound(self) -> bool:
        return self.store.check().problems == ()

    def _follows(self, conflicts: tuple[Conflict, ...]) -> None:
        assert conflicts == self.store.state(AUDIT).conflicts


def heads(events: Iterable[Event]) -> dict[str, ChainEnd]:
    """Return the last of some events for each device; they are in order of their numbers."""
    return {
        event.device: ChainEnd(AUDIT, event.device, event.seq, event.hlc, event.hash)
        for event in events
    }


def _said(record: Record, field: str) -> object:
    return shapes()[type(record).__name__].json(record, field)
