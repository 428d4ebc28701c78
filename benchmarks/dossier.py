"""Write and verify a dossier of 300 MB; its attachments lie sealed on the disk, as in use."""

import datetime as dt
import hashlib
import os
import resource
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from benchmarks.figures import Figure, in_milliseconds, seconds

MEGABYTE = 1_000_000
PHOTOS = 100
PHOTO_BYTES = 3 * MEGABYTE
BLOCK_BYTES = 1 << 20


def hashed(source: Path, target: BinaryIO | None) -> None:
    """Read a file, hash it, and write it where there is a target."""
    sha256 = hashlib.sha256()
    with source.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            sha256.update(block)
            if target:
                target.write(block)


def write_floor(photos: list[Path], target: Path) -> None:
    """Read, hash and write all photos into one file that reaches the disk."""
    with target.open("wb") as file:
        for photo in photos:
            hashed(photo, file)
        file.flush()
        os.fsync(file.fileno())


def make_photos(folder: Path, person: Identity) -> tuple[list[Path], list[PackageEntry]]:
    """Return photos in the clear, for the floor, and sealed ones as entries."""
    plain, entries = [], []
    for number in range(PHOTOS):
        content = os.urandom(PHOTO_BYTES)
        path, sealed = folder / f"{number}.jpg", folder / f"{number}.sealed"
        path.write_bytes(content)
        with path.open("rb") as source, sealed.open("wb") as target:
            person.sealer.seal(source, target)
        plain.append(path)
        entries.append(
            PackageEntry(
                f"attachments/{hashlib.sha256(content).hexdigest()}",
                "image/jpeg",
                opener(person, sealed),
            )
        )
    return plain, entries


def opener(person: Identity, sealed: Path) -> Callable[[BinaryIO], None]:
    """Return what writes a sealed photo into the package."""

    def pour(target: BinaryIO) -> None:
        with sealed.open("rb") as source:
            person.sealer.open(source, target)

    return pour


def measure() -> list[Figure]:
    """Measure writing, verifying and the memory of both."""
    now = dt.datetime.now(dt.UTC)
    person = identity.ephemeral(Person("Benchmark", "0"), now)
    person.sign(b"", now)  # the first signature pays for an import that a dossier of any size needs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos, entries = make_photos(folder, person)
        entries += [
            PackageEntry(name, "application/json", b"{}") for name in ("audit.json", "edition.json")
        ]
        entries.append(PackageEntry("report.pdf", "application/pdf", b"%PDF"))
        digests = [
            entry.name.removeprefix("attachments/")
            for entry in entries
            if entry.name.startswith("attachments/")
        ]
        entries.append(PackageEntry("events/bench.jsonl", "application/jsonl", b"{}\n"))
        own = [OwnChain("bench", 1, digests)]
        package = folder / "dossier.asice"
        write = beside(
            lambda: write_package(package, PackageKind.DOSSIER, entries, person, "bench", own, now),
            lambda: write_floor(photos, folder / "floor"),
        )
        verify = beside(
            lambda: open_package(package, Trust(person.root_pem), now).close(),
            lambda: hashed(package, None),
        )
        size = round(package.stat().st_size / MEGABYTE)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    return [
        figure(f"dossier of {size} MB written; floor: read + SHA-256 + write", *write),
        figure(f"dossier of {size} MB verified; floor: read + SHA-256", *verify),
        Figure(f"memory for a dossier of {size} MB", f"{memory:.0f} MB", "–", memory, "≤ 200 MB"),
    ]


def beside(work: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of work and floor, in turns: a busy moment of the machine hits both."""
    turns = [(seconds(work, times=1), seconds(floor, times=1)) for _ in range(5)]
    works, floors = zip(*turns, strict=True)
    return statistics.median(works), statistics.median(floors)


def figure(name: str, work: float, floor: float) -> Figure:
    """Return a figure that may take a third more than its floor."""
    return Figure(name, in_milliseconds(work), in_milliseconds(floor), work / floor, "≤ 1.3")
