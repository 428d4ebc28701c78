"""Take in twenty packages of ten auditors at one go, as the leader of a large team does."""

import hashlib
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from statistics import median

import msgspec

from auditor_app.exchange import certificates, entry_names, signatures
from auditor_app.history.event import Event, event_hash
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.packages import importing
from auditor_app.operations.trust.trusting import trust_of
from benchmarks.figures import Figure, in_milliseconds
from benchmarks.merging import timed
from tests.worlds import teams

ROUNDS = 3
AUDITORS = 10


def plainly(packages: list[Path], roots_pem: bytes) -> None:
    """Do the least that an import could.

    Hash every entry, verify every signature, parse and hash every event.
    """
    roots, now = certificates.read_roots(roots_pem), utc_now()
    for path in packages:
        with zipfile.ZipFile(path) as package:
            entries = {name: package.read(name) for name in package.namelist()}
        for name, content in entries.items():
            hashlib.sha256(content).digest()
            if entry_names.is_manifest(name):
                signatures.verify(content, entries[entry_names.signature_name(name)], roots, now)
            if name.startswith(entry_names.EVENTS):
                for line in content.splitlines():
                    event = Event(**msgspec.json.decode(line))
                    msgspec.json.decode(event.fields)
                    event_hash(*event[:11])


def take_in(leader: Workspace, packages: list[Path]) -> None:
    """Verify the packages and take them in, with the backup before."""
    with importing.stage(leader, packages) as staged:
        importing.accept(leader, staged)


def measure() -> list[Figure]:
    """Measure in turns, so that a busy moment of the machine hits both.

    Every round begins with the same leader's laptop.
    """
    least, taken = [], []
    with tempfile.TemporaryDirectory() as name:
        team, auditors = teams.large(Path(name) / "team", AUDITORS)
        packages = [team.package(f"{who}-{part}") for who in auditors for part in range(2)]
        for number in range(ROUNDS):
            with team.copy(Path(name) / str(number)).workspace("leader") as leader:
                least.append(timed(partial(plainly, packages, trust_of(leader).roots_pem)))
                taken.append(timed(partial(take_in, leader, packages)))
    floor, whole = median(least), median(taken)
    return [
        Figure(
            f"{len(packages)} packages of {AUDITORS} auditors; floor: hash, verify signatures, "
            f"parse",
            in_milliseconds(whole),
            in_milliseconds(floor),
            whole / floor,
            "≤ 1.4",
        )
    ]
