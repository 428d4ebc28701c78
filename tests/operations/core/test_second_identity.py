"""A workspace outlives its identity folder: a second copy lies beside the backups."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.audits import audits
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.office import authority

OLD, NEW = "correct horse", "battery staple"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workspace, _ = opening.start(tmp_path, Person("王芳", "R-001"), OLD)
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
    assert opening.is_started(folder), "it must not look like a first start"
    with opening.unlock(folder, NEW) as workspace:
        assert [audit.number for audit in workspace.audits()] == ["1"]


def test_the_old_passphrase_does_not_come_back_with_it(folder: Path) -> None:
    lose(folder)
    with pytest.raises(KnownError, match="E_PASSPHRASE"):
        opening.unlock(folder, OLD)


def test_without_a_copy_the_damage_is_said(folder: Path) -> None:
    damage(folder)
    shutil.rmtree(folder / "backups" / "identity")
    with pytest.raises(KnownError, match="E_IDENTITY_DAMAGED"):
        opening.unlock(folder, NEW)


def test_a_first_start_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    workspace, _ = opening.start(tmp_path, Person("王芳", "R-001"), OLD)
    workspace.close()
    for name in ("workspace.db", "backups", "attachments"):
        path = tmp_path / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    with opening.unlock(tmp_path, OLD) as again:
        assert again.audits() == []


# An office's authority


@pytest.fixture
def office(tmp_path: Path) -> Path:
    workspace, _ = opening.start(tmp_path, Person("某机构", "OFFICE-1"), OLD)
    with workspace:
        authority.init(workspace, "某认证中心", NEW)
    return tmp_path


def lose_authority(folder: Path) -> None:
    shutil.rmtree(folder / "authority")


def lose_authority_file(folder: Path) -> None:
    (folder / "authority" / "authority.json").unlink()


def damage_authority(folder: Path) -> None:
    path = folder / "authority" / "authority.json"
    path.write_bytes(
        path.read_bytes().replace(b'"revocation_number": 1', b'"revocation_number": 0')
    )


def damage_its_root(folder: Path) -> None:
    (folder / "authority" / "root.pem").write_bytes(b"")


@pytest.mark.parametrize(
    "accident", [lose_authority, lose_authority_file, damage_authority, damage_its_root]
)
def test_a_lost_authority_comes_back_from_its_copy(
    office: Path, accident: Callable[[Path], None]
) -> None:
    """Otherwise a second authority would be made, which nobody trusts."""
    root = (office / "authority" / "root.pem").read_bytes()
    accident(office)
    with opening.unlock(office, OLD) as workspace:
        assert authority.office_of(workspace) == "某认证中心"
        assert (
            authority.unlock(workspace, NEW).root_pem
            == root
            == (office / "authority" / "root.pem").read_bytes()
        )
        with pytest.raises(KnownError, match="E_AUTHORITY_EXISTS"):
            authority.init(workspace, "某认证中心", NEW)


def test_what_was_damaged_of_an_authority_is_kept(office: Path) -> None:
    damage_authority(office)
    damaged = (office / "authority" / "authority.json").read_bytes()
    for _ in range(2):
        opening.unlock(office, OLD).close()
    assert (office / "authority-damaged" / "authority.json").read_bytes() == damaged


def test_without_a_copy_a_damaged_authority_is_said(office: Path) -> None:
    damage_authority(office)
    shutil.rmtree(office / "backups" / "authority")
    with pytest.raises(KnownError, match="E_AUTHORITY_DAMAGED"):
        opening.unlock(office, OLD)


def test_who_is_no_office_does_not_become_one(folder: Path) -> None:
    with opening.unlock(folder, NEW) as workspace:
        assert authority.office_of(workspace) is None
    assert not (folder / "authority").exists()
