"""What happens to several laptops, and an account of its own of who had seen what."""

import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
from hypothesis import strategies as st

from auditor_app.domain.records import Record, Site
from auditor_app.history.event import IMPORT, REOPEN, RESOLVE, UPDATE, Event, canonical, fields_of
from auditor_app.history.merge import RecordKey
from auditor_app.history.shape import shapes
from tests.worlds.replicas import Replica, Stored
from tests.worlds.stores import NOON, audit, site

FIELDS = ("name", "address", "region")
Place = tuple[str, int]
"""An event: its device and number."""


class World:
    """Several laptops with one audit, and for each event what its author had when writing it."""

    def __init__(self, make: Callable[[str, Callable[[], float]], Replica], count: int) -> None:
        self.now = NOON
        self.skew = [0.0] * count
        self.replicas = [
            make(chr(ord("A") + number), self._clock_of(number)) for number in range(count)
        ]
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
        before = (
            self.replicas[number].record(type(record), record.id) if self.held[number] else None
        )
        self.replicas[number].write(record)
        self.undo[number].append((before, record))
        self.scan(number)

    def take_last_back(self, number: int) -> None:
        """Undo as a session does: write again what was there, where nobody has written since."""
        if not self.undo[number]:
            return
        before, after = self.undo[number].pop()
        current = self.replicas[number].record(type(after), after.id)
        if current is None:
            return
        if before is None:
            self.replicas[number].write(msgspec.structs.replace(current, deleted=True))
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
            self.replicas[number].write(msgspec.structs.replace(current, **undone))
        self.scan(number)

    def reopen(self, number: int, value: int, other: int) -> None:
        """Let nothing count any more that a laptop wrote to some field from some entry on."""
        replica = self.replicas[number]
        own = [event for event in replica.events() if event.device == replica.device]
        choice = [event for event in own if event.op in {UPDATE, RESOLVE}]
        if not choice:
            return
        chosen = choice[-1 - value % len(choice)]
        field = sorted(fields_of(chosen))[other % len(fields_of(chosen))]
        about = {
            event.seq for event in own if (event.record, event.id) == (chosen.record, chosen.id)
        }
        self.void[replica.device, len(own) + 1] = {
            ((replica.device, seq), field) for seq in about if seq >= chosen.seq
        }
        replica.reopen(chosen, field)
        self.scan(number)

    def put_back(self, number: int, kept: object, held: set[Place]) -> None:
        """Replace a laptop's workspace by an older copy; what nobody else has is gone."""
        self.replicas[number].put_back(kept)
        self.held[number] = set(held)
        self.undo[number].clear()
        everywhere = set().union(
            *self.held, *({(event.device, event.seq) for event in one} for one in self.snapshots)
        )
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
        """Let all import from all, in any order, old packages too, until everybody knows all."""
        for snapshot in self.snapshots:
            self.take_in(chance.randrange(len(self.replicas)), snapshot)
        pairs = [
            (one, other)
            for one in range(len(self.replicas))
            for other in range(len(self.replicas))
            if one != other
        ]
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
        listed = {
            conflict[:3]: {head[:2] for head in conflict.heads} for conflict in first.conflicts()
        }
        shown = {(type(record).__name__, record.id): record for record in first.records()}
        assert listed == self.clashes(everything, shown)

    def _was_shared(self, place: Place) -> bool:
        return any(place in held for held in self.held)

    def clashes(
        self, everything: dict[Place, Event], shown: dict[RecordKey, Record]
    ) -> dict[tuple[str, str, str], set[Place]]:
        """Check what each field shows; return the conflicts there must be, by the account alone."""
        found: dict[tuple[str, str, str], set[Place]] = {}
        cells: dict[tuple[RecordKey, str], dict[Place, object]] = {}
        void = set[tuple[Place, str]]().union(
            *(self.void[place] for place, event in everything.items() if event.op == REOPEN)
        )
        for place, event in everything.items():
            if event.op not in {IMPORT, REOPEN}:
                for name, value in fields_of(event).items():
                    cell = cells.setdefault(((event.record, event.id), name), {})
                    if (place, name) not in void:
                        cell[place] = value
        for (key, name), written in cells.items():
            last = {
                place
                for place in written
                if not any(place in self.seen[other] for other in written)
            }
            clash = len({canonical(written[place]) for place in last}) > 1
            value = getattr(shown[key], name)
            if name == "deleted":
                deletions = {place for place in last if written[place]}
                edits = {
                    place
                    for (other, field), made in cells.items()
                    if other == key and field != "deleted"
                    for place in made
                }
                unseen = {
                    edit
                    for edit in edits
                    if deletions
                    and not any(
                        edit in self.seen[one] or one in self.seen[edit] or one == edit
                        for one in deletions
                    )
                }
                assert value == (bool(deletions) and not clash and not unseen)
                clash = clash or bool(unseen)
                devices = {device for device, _ in last}
                last |= {
                    one
                    for one in unseen
                    if one[0] not in devices and one == max(u for u in unseen if u[0] == one[0])
                }
            elif not last:
                assert value == shapes()[key[0]].default(name)
            else:
                latest = max(last, key=lambda place: (everything[place].hlc, place[0]))
                assert canonical(msgspec.to_builtins(value)) == canonical(written[latest])
            if clash:
                found[(*key, name)] = last
        return found


Action = tuple[str, int, int, str, int]

KINDS = [
    *(
        "write",
        "write",
        "write",
        "both",
        "delete",
        "resolve",
        "resolve",
        "reopen",
        "reopen",
        "undo",
        "take back",
    ),
    *("exchange", "exchange", "exchange", "snapshot", "deliver", "skew", "copy", "put back"),
]


def actions(count: int, most: int) -> st.SearchStrategy[list[Action]]:
    """Return what may happen to some laptops, `most` things at most."""
    number = st.integers(0, count - 1)
    action = st.tuples(
        st.sampled_from(KINDS), number, number, st.sampled_from(FIELDS), st.integers(0, 3)
    )
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
