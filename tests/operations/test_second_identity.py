"""A workspace outlives its identity folder: a second copy lies beside the backups."""

import shutil
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange.certificates import Person
from auditor_app.operations import audits
from auditor_app.operations import workspace as workspaces

OLD, NEW = "correct horse", "battery staple"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workspace, _ = workspaces.start(tmp_path, Person("王芳", "R-001"), OLD)
    audits.create(workspace, number="1", client_name="华星")
    workspaces.change_passphrase(workspace, OLD, NEW)
    workspace.close()
    return tmp_path


def lose(folder: Path) -> None:
    shutil.rmtree(folder / "identity")


def damage(folder: Path) -> None:
    (folder / "identity" / "identity.json").write_bytes(b"{")


def damage_certificate(folder: Path) -> None:
    (folder / "identity" / "certificate.pem").write_bytes(b"")


@pytest.mark.parametrize("accident", [lose, damage, damage_certificate])
def test_a_lost_identity_comes_back_from_its_copy(folder: Path, accident: object) -> None:
    assert callable(accident)
    accident(folder)
    assert workspaces.is_started(folder), "it must not look like a first start"
    with workspaces.unlock(folder, NEW) as workspace:
        assert [audit.number for audit in workspace.audits()] == ["1"]


def test_the_old_passphrase_does_not_come_back_with_it(folder: Path) -> None:
    lose(folder)
    with pytest.raises(KnownError, match="E_PASSPHRASE"):
        workspaces.unlock(folder, OLD)


def test_without_a_copy_the_damage_is_said(folder: Path) -> None:
    damage(folder)
    shutil.rmtree(folder / "backups" / "identity")
    with pytest.raises(KnownError, match="E_IDENTITY_DAMAGED"):
        workspaces.unlock(folder, NEW)


def test_a_first_start_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    workspace, _ = workspaces.start(tmp_path, Person("王芳", "R-001"), OLD)
    workspace.close()
    for name in ("workspace.db", "backups", "attachments"):
        path = tmp_path / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    with workspaces.unlock(tmp_path, OLD) as again:
        assert again.audits() == []
