"""What an earlier version wrote still opens: identity, sealed file, package."""

import datetime as dt
import io
import shutil
from pathlib import Path

import pytest

from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.opening import Trust, open_package

GOLDEN = Path(__file__).parent / "golden"
VERSIONS = sorted(path.name for path in GOLDEN.iterdir())
PASSPHRASE = "correct horse battery"  # noqa: S105 (nobody’s)
NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
DIGESTS = {"0.1.0": "40cd1a1a589cb54b0f791a3f18ae303e7369042c7ad2bc7672c3683e75b8868b"}


@pytest.mark.parametrize("version", VERSIONS)
def test_an_identity_opens_with_passphrase_and_recovery_key(version: str, tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    shutil.copytree(GOLDEN / version / "workspace", folder)
    opened = identity.unlock(folder, PASSPHRASE)
    printed = (GOLDEN / version / "recovery-key.txt").read_text()
    assert (
        identity.unlock_with_recovery(folder, printed, "a new passphrase").database_key
        == opened.database_key
    )
    assert opened.person == Person("李明", "2021-1-CCAA-0042")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_sealed_file_opens(version: str) -> None:
    photo = io.BytesIO()
    with (GOLDEN / version / "photo.sealed").open("rb") as source:
        identity.unlock(GOLDEN / version / "workspace", PASSPHRASE).sealer.open(source, photo)
    assert photo.getvalue().startswith(b"\xff\xd8\xff\xe0 a photo")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_package_verifies(version: str) -> None:
    trust = (GOLDEN / version / "workspace" / "identity" / "root.pem").read_bytes()
    with open_package(GOLDEN / version / "dossier.asice", Trust(trust), NOW) as opened:
        assert opened.verdict.manifest_digest == DIGESTS[version]
        assert opened.read("report.pdf", 100) == b"%PDF-1.7"
