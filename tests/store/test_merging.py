"""Merging: the audit is a function of the set of events, nothing is overwritten unseen, and every clash is listed.

The truth to compare with is kept independently: for every event, the set of events its author held when writing it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor_app.store.event import IMPORT, UPDATE, Event, canonical, fields_of
from auditor_app.store.merge import Merged, entries, merge

FIELDS = ("name", "address", "region")
Key = tuple[str, int]


@dataclass
class Replica:
    """One laptop: the events it holds and the clock it believes."""

    device: str
    skew: int = 0
    events: dict[Key, Event] = field(default_factory=dict)

    def append(self, op: str, record_id: str, fields: dict[str, object], now: int) -> Event:
        seq = sum(1 for device, _ in self.events if device == self.device) + 1
        latest = max((int(event.hlc, 16) for event in self.events.values()), default=0)
        hlc = f"{max((now + self.skew) << 16, latest + 1):016x}"
        record = "Site" if record_id else ""
        event = Event("a", self.device, seq, hlc, self.device, op, record, record_id, canonical(fields), 1, "", "")
        self.events[self.device, seq] = event
        return event

    def merged(self) -> Merged:
        return merge(entries(sorted(self.events.values(), key=lambda event: (event.device, event.seq))))


class World:
    """Several laptops, and who had seen what."""

    def __init__(self, count: int) -> None:
        self.replicas = [Replica(f"D{number}") for number in range(count)]
        self.now = 1_000_000
        self.seen: dict[Key, set[Key]] = {}

    def write(self, replica: Replica, record_id: str, fields: dict[str, object]) -> None:
        before = set(replica.events)
        event = replica.append(UPDATE, record_id, fields, self.now)
        self.seen[event.device, event.seq] = before

    def take_in(self, replica: Replica, events: dict[Key, Event]) -> None:
        new = {key: event for key, event in events.items() if key not in replica.events}
        replica.events |= new
        if any(event.op != IMPORT for event in new.values()):
            known = {device: max(seq for other, seq in replica.events if other == device) for device, _ in replica.events}
            known.pop(replica.device, None)
            replica.append(IMPORT, "", known, self.now)

    def meet(self) -> None:
        for _ in range(3):
            for one in self.replicas:
                for other in self.replicas:
                    self.take_in(one, dict(other.events))


ACTION = st.tuples(
    st.sampled_from(["write", "write", "both", "delete", "exchange", "exchange", "snapshot", "deliver", "skew"]),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from(FIELDS),
    st.integers(0, 3),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(ACTION, min_size=8, max_size=50), st.randoms(use_true_random=False))
def test_replicas_converge_and_list_exactly_the_clashes(
    actions: list[tuple[str, int, int, str, int]], chance: random.Random
) -> None:
    world = World(3)
    snapshots: list[dict[Key, Event]] = []
    for action, number, other, name, value in actions:
        world.now += chance.choice([0, 0, 1, 5000])
        replica, record = world.replicas[number], f"r{value % 2}"
        if action == "write":
            world.write(replica, record, {name: value})
        elif action == "both":
            world.write(replica, record, {"name": value, "region": other})
        elif action == "delete":
            world.write(replica, record, {"deleted": value % 3 > 0})
        elif action == "exchange":
            world.take_in(replica, dict(world.replicas[other].events))
        elif action == "snapshot":
            snapshots.append(dict(replica.events))
        elif action == "deliver" and snapshots:
            world.take_in(replica, snapshots[value % len(snapshots)])
        elif action == "skew":
            replica.skew = (value - 1) * 3_000_000
    world.meet()
    merged = world.replicas[0].merged()
    for replica in world.replicas[1:]:
        assert replica.merged() == merged
    check_against_truth(world, merged)


def check_against_truth(world: World, merged: Merged) -> None:
    listed = {
        (conflict.id, conflict.field): {(one.event.device, one.event.seq) for one in conflict.written}
        for conflict in merged.clashes
    }
    clashing = set()
    for record, name, written in cells(world):
        last = {key for key in written if not any(key in world.seen[other] for other in written)}
        shown = merged.rows["Site", record][name]
        clash = len({canonical(written[key]) for key in last}) > 1
        if name == "deleted":
            unseen = edits_unseen(world, record, {key for key in last if written[key]})
            assert shown == (any(written[key] for key in last) and not clash and not unseen)
            clash = clash or bool(unseen)
            devices = {device for device, _ in last}
            last |= {key for key in unseen if key[0] not in devices and key == max(one for one in unseen if one[0] == key[0])}
        else:
            assert shown in [written[key] for key in last]
        if clash:
            clashing.add((record, name))
            assert listed[record, name] == last
    assert set(listed) == clashing


def cells(world: World) -> Iterator[tuple[str, str, dict[Key, object]]]:
    """Return every field that was written, with what was written to it by which event."""
    found: dict[tuple[str, str], dict[Key, object]] = {}
    for key, event in world.replicas[0].events.items():
        if event.op != IMPORT:
            for name, value in fields_of(event).items():
                found.setdefault((event.id, name), {})[key] = value
    return ((record, name, written) for (record, name), written in found.items())


def edits_unseen(world: World, record: str, deletions: set[Key]) -> set[Key]:
    edits = {key for other, name, written in cells(world) if other == record and name != "deleted" for key in written}
    return {
        edit
        for edit in edits
        if deletions and not any(edit in world.seen[deletion] or deletion in world.seen[edit] for deletion in deletions)
    }
