"""Several laptops in one test, and an independent account of who had seen what when they wrote.

`Light` is the core of the store without a database (the chains, their verification, the merge and the plan of a take-back), for
thousands of examples; `Stored` is a workspace on the disk, for a few.
"""

import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import msgspec
from hypothesis import strategies as st

from auditor_app.domain.records import Audit, Record, Site
from auditor_app.domain.state import Conflict
from auditor_app.store import Store, restore, taking_back
from auditor_app.store.clock import Clock
from auditor_app.store.conflicts import conflict_of, rows
from auditor_app.store.event import IMPORT, INSERT, REOPEN, RESOLVE, UPDATE, Event, canonical, event_hash, fields_of
from auditor_app.store.merge import Key, Merged, entries, merge
from auditor_app.store.provenance import Arrival
from auditor_app.store.tables import tables
from auditor_app.store.verifying import new_entries
from tests.store.factory import KEY, NOON, MirrorSealer, audit, fleeting, reopen, site

AUDIT = "audit-1"
FIELDS = ("name", "address", "region")
Place = tuple[str, int]
"""An event: its device and number."""


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
        chains: dict[str, list[tuple[str, str]]] = {}
        for event in self._events:
            chains.setdefault(event.device, []).append((event.hlc, event.hash))
        before = {device: len(chain) for device, chain in chains.items()}
        new = [event for event, _ in new_entries(chains, events, AUDIT, self.device, self._clock.milliseconds(), 1)]
        if new:
            self._add(new)
            self._clock.receive(max(event.hlc for event in new))
            if any(event.op != IMPORT for event in new):
                self._claim()
                seq = max(event.seq for event in self._events if event.device == self.device)
                for device, chain in chains.items():
                    first = before.get(device, 0) + 1
                    if first <= len(chain):
                        self._arrivals.append(Arrival(device, first, len(chain), self.device, seq, ""))

    def record(self, kind: type[Record], record_id: str) -> Record | None:
        fields = self.merged().rows.get((kind.__name__, record_id))
        return None if fields is None else tables()[kind.__name__].from_fields(AUDIT, record_id, fields)

    def write(self, record: Record) -> None:
        before = self.record(type(record), record.id)
        blank = before or type(record)()
        changed = [name for name in tables()[type(record).__name__].fields if getattr(record, name) != getattr(blank, name)]
        if before is None or changed:
            self._append(INSERT if before is None else UPDATE, record, {name: _said(record, name) for name in changed})

    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(map(conflict_of, self.merged().clashes))

    def resolve(self, conflict: Conflict, value: object) -> None:
        kind = tables()[conflict.record].kind
        found = self.record(kind, conflict.id)
        assert found is not None
        decided = msgspec.structs.replace(found, **{conflict.field: value})
        self._append(RESOLVE, decided, {conflict.field: _said(decided, conflict.field)})

    def reopen(self, decision: Event, field: str) -> None:
        record = self.record(tables()[decision.record].kind, decision.id)
        self._append(REOPEN, record, {field: decision.seq})

    def take_back(self) -> None:
        if not self._arrivals or self._arrivals[-1].by_device != self.device:
            return
        history = taking_back.since(self._events, self._arrivals, self.device, self._arrivals[-1].by_import)
        present = {key: tables()[key[0]].from_fields(AUDIT, key[1], fields) for key, fields in self.merged().rows.items()}
        plan = taking_back.plan(history, present, rows(self.merged().clashes))
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
        return {tables()[name].from_fields(AUDIT, record_id, fields) for (name, record_id), fields in self.merged().rows.items()}

    def sound(self) -> bool:
        return True

    def _claim(self) -> None:
        ends = {event.device: event.seq for event in self._events if event.device != self.device}
        self._append(IMPORT, None, dict(ends))

    def _append(self, op: str, record: Record | None, fields: dict[str, object]) -> None:
        last = next((event for event in reversed(self._events) if event.device == self.device), None)
        seq, prev = (last.seq + 1, last.hash) if last else (1, "")
        kind, record_id = (type(record).__name__, record.id) if record else ("", "")
        body = (AUDIT, self.device, seq, self._clock.tick(), self._name, op, kind, record_id, canonical(fields), 1, prev)
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
        preview = self.store.preview(events, AUDIT)
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
        self._follows(before.after(self.store.resolve(AUDIT, conflict.record, conflict.id, conflict.field, value)).conflicts)

    def reopen(self, decision: Event, field: str) -> None:
        before = self.store.state(AUDIT)
        after = before.after(self.store.reopen(AUDIT, decision.record, decision.id, field, decision.seq))
        self._follows(after.conflicts)
        assert {after.audit, *after.records} == self.records()

    def take_back(self) -> None:
        before = self.store.state(AUDIT)
        if imports := self.store.imports(AUDIT):
            self._follows(before.after(self.store.take_back(AUDIT, imports[0].seq).changes).conflicts)

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


def _said(record: Record, field: str) -> object:
    return tables()[type(record).__name__].said(record, field)


class World:
    """Several laptops that began one audit together, and for each event what its author held when writing it."""

    def __init__(self, make: Callable[[str, Callable[[], float]], Replica], count: int) -> None:
        self.now = NOON
        self.skew = [0.0] * count
        self.replicas = [make(chr(ord("A") + number), self._clock_of(number)) for number in range(count)]
        self.seen: dict[Place, set[Place]] = {}
        self.held: list[set[Place]] = [set() for _ in range(count)]
        self.undo: list[list[tuple[Record | None, Record]]] = [[] for _ in range(count)]
        self.void: dict[Place, set[tuple[Place, str]]] = {}
        self.snapshots: list[list[Event]] = []
        self.copies: list[tuple[int, object, set[Place]]] = []
        self.write(0, audit())
        for number in range(1, count):
            self.take_in(number, self.replicas[0].events())

    def _clock_of(self, number: int) -> Callable[[], float]:
        return lambda: self.now + self.skew[number]

    def scan(self, number: int) -> None:
        """Note what a laptop wrote, and that it had seen all that it held."""
        replica = self.replicas[number]
        for event in replica.events():
            place = (event.device, event.seq)
            if event.device == replica.device and place not in self.held[number]:
                self.seen[place] = set(self.held[number])
                self.held[number].add(place)

    def take_in(self, number: int, events: list[Event]) -> None:
        self.replicas[number].take_in(events)
        self.held[number] |= {(event.device, event.seq) for event in events}
        self.scan(number)

    def write(self, number: int, record: Record) -> None:
        before = self.replicas[number].record(type(record), record.id) if self.held[number] else None
        self.replicas[number].write(record)
        self.undo[number].append((before, record))
        self.scan(number)

    def take_last_back(self, number: int) -> None:
        """Undo as a session does: by writing again what was there, where nobody has written since."""
        if not self.undo[number]:
            return
        before, after = self.undo[number].pop()
        current = self.replicas[number].record(type(after), after.id)
        if current is None:
            return
        if before is None:
            self.replicas[number].write(msgspec.structs.replace(current, deleted=True))
        else:
            names = [name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name)]
            undone = {name: getattr(before, name) for name in names if getattr(current, name) == getattr(after, name)}
            self.replicas[number].write(msgspec.structs.replace(current, **undone))
        self.scan(number)

    def reopen(self, number: int, value: int, other: int) -> None:
        """Let nothing count that a laptop wrote to some field from some entry on: a decision, or any other change."""
        replica = self.replicas[number]
        own = [event for event in replica.events() if event.device == replica.device]
        choice = [event for event in own if event.op in {UPDATE, RESOLVE}]
        if not choice:
            return
        chosen = choice[-1 - value % len(choice)]
        field = sorted(fields_of(chosen))[other % len(fields_of(chosen))]
        about = {event.seq for event in own if (event.record, event.id) == (chosen.record, chosen.id)}
        self.void[replica.device, len(own) + 1] = {((replica.device, seq), field) for seq in about if seq >= chosen.seq}
        replica.reopen(chosen, field)
        self.scan(number)

    def put_back(self, number: int, kept: object, held: set[Place]) -> None:
        """Replace a laptop's workspace by an older copy; what nobody else has is gone."""
        self.replicas[number].put_back(kept)
        self.held[number] = set(held)
        self.undo[number].clear()
        everywhere = set().union(*self.held, *({(event.device, event.seq) for event in one} for one in self.snapshots))
        everywhere = everywhere.union(*(copy[2] for copy in self.copies))
        for place in self.seen.keys() - everywhere:
            del self.seen[place]
        self.scan(number)

    def act(self, action: "Action", chance: random.Random) -> None:
        """Do one thing."""
        kind, number, other, name, value = action
        self.now += chance.choice([0, 0, 0.001, 5])
        replica, record_id = self.replicas[number], f"r{value % 2}"
        match kind:
            case "write" | "both" | "delete":
                fields: dict[str, object] = {name: str(value)}
                if kind == "both":
                    fields |= {"region": str(other)}
                elif kind == "delete":
                    fields = {"deleted": value % 3 > 0}
                present = replica.record(Site, record_id) or site(record_id, name="")
                self.write(number, msgspec.structs.replace(present, **fields))
            case "resolve":
                if found := replica.conflicts():
                    conflict = found[value % len(found)]
                    head = conflict.heads[other % len(conflict.heads)].value
                    third = conflict.field in FIELDS and value == 3
                    replica.resolve(conflict, "third" if third else head)
                    self.scan(number)
            case "reopen":
                self.reopen(number, value, other)
            case "undo":
                self.take_last_back(number)
            case "take back":
                replica.take_back()
                self.scan(number)
            case _:
                self.travel(action)

    def travel(self, action: "Action") -> None:
        """Let events go from one laptop to another, or a laptop back in time."""
        kind, number, other, _, value = action
        match kind:
            case "exchange":
                self.take_in(number, self.replicas[other].events())
            case "snapshot":
                self.snapshots.append(self.replicas[number].events())
            case "deliver" if self.snapshots:
                self.take_in(number, self.snapshots[value % len(self.snapshots)])
            case "copy":
                self.copies.append((number, self.replicas[number].keep(), set(self.held[number])))
            case "put back":
                mine = [copy for copy in self.copies if copy[0] == number]
                if mine:
                    self.put_back(number, *mine[value % len(mine)][1:])
            case "skew":
                self.skew[number] = (value - 1) * 3_000.0

    def meet(self, chance: random.Random) -> None:
        """Let everybody import from everybody, in any order and through each other, old packages too, until all know all."""
        for snapshot in self.snapshots:
            self.take_in(chance.randrange(len(self.replicas)), snapshot)
        pairs = [(one, other) for one in range(len(self.replicas)) for other in range(len(self.replicas)) if one != other]
        for _ in range(2):
            chance.shuffle(pairs)
            for one, other in pairs:
                self.take_in(one, self.replicas[other].events())

    def check(self) -> None:
        """Compare the laptops with each other and with the account of who had seen what."""
        first = self.replicas[0]
        everything = {(event.device, event.seq): event for event in first.events()}
        for replica in self.replicas:
            assert replica.records() == first.records()
            assert replica.conflicts() == first.conflicts()
            assert replica.sound()
            present = {(event.device, event.seq) for event in replica.events()}
            assert {place for place in self.seen if self._was_shared(place)} <= present
        listed = {conflict[:3]: {head[:2] for head in conflict.heads} for conflict in first.conflicts()}
        shown = {(type(record).__name__, record.id): record for record in first.records()}
        assert listed == self.clashes(everything, shown)

    def _was_shared(self, place: Place) -> bool:
        return any(place in held for held in self.held)

    def clashes(self, everything: dict[Place, Event], shown: dict[Key, Record]) -> dict[tuple[str, str, str], set[Place]]:
        """Return the conflicts there must be, from the account alone, having checked what each field shows."""
        found: dict[tuple[str, str, str], set[Place]] = {}
        cells: dict[tuple[Key, str], dict[Place, object]] = {}
        void = set[tuple[Place, str]]().union(*(self.void[place] for place, event in everything.items() if event.op == REOPEN))
        for place, event in everything.items():
            if event.op not in {IMPORT, REOPEN}:
                for name, value in fields_of(event).items():
                    cell = cells.setdefault(((event.record, event.id), name), {})
                    if (place, name) not in void:
                        cell[place] = value
        for (key, name), written in cells.items():
            last = {place for place in written if not any(place in self.seen[other] for other in written)}
            clash = len({canonical(written[place]) for place in last}) > 1
            value = getattr(shown[key], name)
            if name == "deleted":
                deletions = {place for place in last if written[place]}
                edits = {place for (other, field), made in cells.items() if other == key and field != "deleted" for place in made}
                unseen = {
                    edit
                    for edit in edits
                    if deletions and not any(edit in self.seen[one] or one in self.seen[edit] or one == edit for one in deletions)
                }
                assert value == (bool(deletions) and not clash and not unseen)
                clash = clash or bool(unseen)
                devices = {device for device, _ in last}
                last |= {one for one in unseen if one[0] not in devices and one == max(u for u in unseen if u[0] == one[0])}
            elif not last:
                assert value == tables()[key[0]].default(name)
            else:
                latest = max(last, key=lambda place: (everything[place].hlc, place[0]))
                assert canonical(msgspec.to_builtins(value)) == canonical(written[latest])
            if clash:
                found[(*key, name)] = last
        return found


Action = tuple[str, int, int, str, int]

KINDS = [
    *("write", "write", "write", "both", "delete", "resolve", "resolve", "reopen", "reopen", "undo", "take back"),
    *("exchange", "exchange", "exchange", "snapshot", "deliver", "skew", "copy", "put back"),
]


def actions(count: int, most: int) -> st.SearchStrategy[list[Action]]:
    """Return what may happen to some laptops, `most` things at most."""
    number = st.integers(0, count - 1)
    action = st.tuples(st.sampled_from(KINDS), number, number, st.sampled_from(FIELDS), st.integers(0, 3))
    return st.lists(action, min_size=8, max_size=most)


def live(world: World, done: Iterable[Action], chance: random.Random) -> None:
    """Let it all happen, let all meet, and compare."""
    for action in done:
        world.act(action, chance)
    world.meet(chance)
    world.check()


@contextmanager
def stored_world(count: int) -> Iterator[World]:
    """Provide laptops with workspaces on the disk."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        made: list[Stored] = []

        def make(author: str, now: Callable[[], float]) -> Stored:
            made.append(Stored(Path(name), author, now))
            return made[-1]

        def close() -> None:
            for one in made:
                one.store.close()

        stack.callback(close)
        yield World(make, count)


__all__ = ["Action", "Light", "Store", "Stored", "World", "actions", "live", "stored_world"]
