"""What is wrong with a workspace's folder is said in words; nothing is lost or half done."""

import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.store import Store
from auditor_app.store.driver import connect
from tests.worlds.folders import files_in
from tests.worlds.stores import (
    KEY,
    OTHER_KEY,
    MirrorSealer,
    application,
    audit,
    create,
    everything,
    judgements,
    reopen,
)


def refused(folder: Path, key: bytes = KEY) -> str:
    """Return the code with which a workspace refuses to open."""
    with pytest.raises(KnownError) as refusal:
        reopen(folder, key).close()
    assert str(folder) in str(refusal.value.message)
    assert refusal.value.advice is not None
    return refusal.value.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a workspace that holds an audit and has a backup."""
    with create(tmp_path / "w") as store:
        store.write([audit(), application(), *judgements(200)])
    return tmp_path / "w"


def test_a_second_program_is_told_who_has_the_workspace(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.worlds.stores import reopen;"
        " reopen(Path(sys.argv[1])); print(1)"
    )
    with reopen(folder):
        assert refused(folder) == "E_IN_USE"
        run = subprocess.run(
            [sys.executable, "-c", program, str(folder)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "E_IN_USE" in run.stderr
        assert f"process {os.getpid()}" in run.stderr
    with reopen(folder) as store:
        assert len(everything(store)) == 202


def test_two_workspaces_are_open_side_by_side(tmp_path: Path) -> None:
    with create(tmp_path / "a") as one, create(tmp_path / "b") as other:
        assert one.device != other.device


def test_no_second_workspace_is_created_over_the_first(folder: Path) -> None:
    before = files_in(folder)
    with pytest.raises(KnownError) as refusal:
        create(folder)
    assert refusal.value.code == "E_EXISTS"
    assert files_in(folder) == before


def test_a_folder_without_a_workspace_is_refused_untouched(tmp_path: Path) -> None:
    assert refused(tmp_path) == "E_NO_WORKSPACE"
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_a_newer_program_is_refused_untouched(folder: Path) -> None:
    database = connect(folder / "workspace.db", KEY)
    database.conn.execute("PRAGMA user_version = 99")
    database.close()
    before = files_in(folder)
    assert refused(folder) == "E_NEWER"
    assert files_in(folder) == before


def test_another_key_is_refused_untouched(tmp_path: Path) -> None:
    create(tmp_path / "w").close()
    before = files_in(tmp_path)
    assert refused(tmp_path / "w", OTHER_KEY) == "E_KEY"
    assert files_in(tmp_path) == before


def test_a_damaged_beginning_is_told_from_another_key_by_the_backups(folder: Path) -> None:
    damage(folder / "workspace.db", 20)
    assert refused(folder) == "E_DAMAGED"
    assert refused(folder, OTHER_KEY) == "E_KEY"


@pytest.mark.parametrize("seed", range(25))
def test_a_flipped_bit_anywhere_is_found(folder: Path, seed: int) -> None:
    path = folder / "workspace.db"
    damage(path, random.Random(seed).randrange(path.stat().st_size))  # noqa: S311 (repeatable on purpose)
    try:
        with reopen(folder) as store:
            store.automatic_backups = False
            assert any("damaged" in str(problem) for problem in store.check().problems)
    except KnownError as error:
        assert error.code in {"E_DAMAGED", "E_KEY"}


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 20_000])
def test_a_database_cut_short_is_refused(folder: Path, size: int) -> None:
    with (folder / "workspace.db").open("rb+") as file:
        file.truncate(size)
    assert refused(folder) == "E_DAMAGED"


def test_a_file_that_is_no_database_is_refused(folder: Path) -> None:
    (folder / "workspace.db").write_text("<!DOCTYPE html>" * 1000, encoding="utf-8")
    assert refused(folder) == "E_DAMAGED"


@pytest.mark.parametrize(
    "change",
    ['DROP TRIGGER "Judgement_update"', 'DROP TRIGGER "Judgement_delete"', "DELETE FROM workspace"],
)
def test_a_database_without_its_rules_is_refused(folder: Path, change: str) -> None:
    database = connect(folder / "workspace.db", KEY)
    database.conn.execute(change)
    database.close()
    assert refused(folder) == "E_DAMAGED"


def test_an_altered_rule_is_refused(folder: Path) -> None:
    database = connect(folder / "workspace.db", KEY)
    database.conn.execute("DROP TRIGGER event_update")
    database.conn.execute("CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT 1; END")
    database.close()
    assert refused(folder) == "E_DAMAGED"


@pytest.fixture
def read_only() -> Iterator[Path]:
    """Return a workspace in a folder that may be read only, also where the tests run as root."""
    place = Path(tempfile.mkdtemp())
    create(place / "w").close()
    for path in (place, *place.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield place / "w"
    finally:
        if root:
            os.seteuid(0)
        for path in (place, *place.rglob("*")):
            path.chmod(0o755)
        shutil.rmtree(place)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights of another kind")
def test_a_read_only_folder_is_refused(read_only: Path) -> None:
    assert refused(read_only) == "E_READ_ONLY"
    with pytest.raises(KnownError) as refusal:
        create(read_only.parent / "new")
    assert refusal.value.code == "E_READ_ONLY"


def test_a_full_disk_loses_nothing_and_writes_nothing_half(folder: Path) -> None:
    with reopen(folder) as store:
        before = everything(store)
        pages = store._database.conn.execute("PRAGMA page_count").fetchone()[0]
        store._database.conn.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        with pytest.raises(KnownError) as refusal:
            store.write([application(notice="n"), *judgements(5000)])
        assert refusal.value.code == "E_DISK_FULL"
        assert everything(store) == before
        assert store.check().problems == ()
        store._database.conn.execute("PRAGMA max_page_count = 1000000").fetchall()
        assert len(store.write(judgements(5000))) == 4800


class FullDisk(MirrorSealer):
    """Finds no room after the first bytes."""

    def seal(self, source: BinaryIO, target: BinaryIO) -> None:
        target.write(source.read(3))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_no_half_attachment(tmp_path: Path) -> None:
    with Store.create(tmp_path / "w", KEY, FullDisk(), author="Li") as store:
        with pytest.raises(KnownError) as refusal:
            store.attachments.add(b"photo")
        assert refusal.value.code == "E_DISK_FULL"
        assert list((tmp_path / "w" / "attachments").iterdir()) == []


def test_a_creation_that_was_cut_off_can_be_repeated(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "workspace.db.part").write_bytes(b"half")
    with create(tmp_path / "w") as store:
        assert store.audits() == []
    assert not list((tmp_path / "w").glob("*.part*"))


def test_a_database_half_brought_up_to_date_is_mended_from_its_log(tmp_path: Path) -> None:
    create(tmp_path / "w").close()
    path, half = tmp_path / "w" / "workspace.db", tmp_path / "half"
    shutil.copytree(tmp_path / "w", half)
    with reopen(tmp_path / "w") as store:
        store.write([audit(), *judgements(500)])
        before = everything(store)
        shutil.copy(path.with_name("workspace.db-wal"), half)
        store._database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        # The log could be brought in only as far as the disk had room: new pages lack, old ones are
        # replaced already.
        (half / path.name).write_bytes(path.read_bytes()[: (half / path.name).stat().st_size])
    with reopen(half) as store:
        assert everything(store) == before
        assert store.check().problems == ()


def damage(path: Path, place: int) -> None:
    """Flip one bit of a file."""
    with path.open("rb+") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ 1]))
