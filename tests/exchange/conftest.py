"""A small dossier and who signed it, as the exchange tests need them."""

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.history.signed import Signed
from tests.worlds.containers import overwrite
from tests.worlds.packages import contribution, received
from tests.worlds.signers import Signers, signers

DEVICE = "9f3a5c7e1b2d4f60"
PHOTO = b"\xff\xd8\xff\xe0 a photo \xff\xd9"
ENTRIES = {
    "audit.json": ("application/json", '{"id":"审查"}'.encode()),
    "edition.json": ("application/json", b"{}"),
    f"events/{DEVICE}.jsonl": ("application/jsonl", b'{"seq":1}\n'),
    f"attachments/{hashlib.sha256(PHOTO).hexdigest()}": ("image/jpeg", PHOTO),
    "report.pdf": ("application/pdf", b"%PDF-1.7"),
}


@pytest.fixture(scope="session")
def now() -> dt.datetime:
    return dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def li(now: dt.datetime) -> Identity:
    return identity.ephemeral(Person("李明", "2021-1-CCAA-0042"), now)


@pytest.fixture(scope="session")
def entries() -> list[PackageEntry]:
    return [
        PackageEntry(name, media_type, content) for name, (media_type, content) in ENTRIES.items()
    ]


@pytest.fixture(scope="session")
def package_bytes(
    tmp_path_factory: pytest.TempPathFactory,
    li: Identity,
    entries: list[PackageEntry],
    now: dt.datetime,
) -> bytes:
    """Return the bytes of a small dossier that verifies."""
    path = tmp_path_factory.mktemp("package") / "dossier.asice"
    own = [OwnChain(DEVICE, 1, [hashlib.sha256(PHOTO).hexdigest()])]
    write_package(path, PackageKind.DOSSIER, entries, li, DEVICE, own, now)
    return path.read_bytes()


@pytest.fixture
def package(tmp_path: Path, package_bytes: bytes) -> Path:
    path = tmp_path / "dossier.asice"
    path.write_bytes(package_bytes)
    return path


@pytest.fixture
def refusal(tmp_path: Path, li: Identity, now: dt.datetime) -> Callable[[bytes], str]:
    """Return what opens bytes as a package and answers with the refusal's code.

    Any other exception is a failure.
    """
    path = tmp_path / "received.asice"

    def open_it(content: bytes, trust: bytes = li.root_pem, moment: dt.datetime = now) -> str:
        overwrite(path, content)
        try:
            open_package(path, Trust(trust), moment).close()
        except KnownError as error:
            assert str(error.message)
            return error.code
        return ""

    return open_it


@pytest.fixture
def group(tmp_path: Path, now: dt.datetime) -> Signers:
    return signers(tmp_path / "office", now)


@pytest.fixture
def theirs(group: Signers, tmp_path: Path) -> tuple[Signed, ...]:
    """Return Wang's and the office's signatures, as Li received them."""
    return received(tmp_path, group)


@pytest.fixture
def merged(group: Signers, theirs: tuple[Signed, ...], tmp_path: Path) -> Path:
    """Return Li's package with the chains of all three."""
    return contribution(tmp_path / "li.asice", group, theirs)
