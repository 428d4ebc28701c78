"""Backups.

Made when something changed, checked before they count, restored without losing anything.
"""

from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.store import restore
from tests.worlds.folders import files_in
from tests.worlds.stores import (
    KEY,
    MirrorSealer,
    Watch,
    application,
    audit,
    create,
    everything,
    judgements,
    reopen,
)


def put_back(folder: Path, backup: Path) -> Path | None:
    return restore(folder, backup, KEY, MirrorSealer())


def test_closing_backs_up_what_changed_and_only_then(tmp_path: Path) -> None:
    watch = Watch()
    with create(tmp_path / "w", clock=watch) as store:
        store.write([audit()])
    for changes, count in (([], 1), ([application()], 2), ([application()], 2)):
        watch.now += 60
        with reopen(tmp_path / "w", clock=watch) as store:
            assert len(store.backups()) <= count
            store.write(changes)
        with reopen(tmp_path / "w", clock=watch) as store:
            assert len(store.backups()) == count
            assert store.backup_problem is None


def test_opening_backs_up_what_a_crash_left_without(tmp_path: Path) -> None:
    store = create(tmp_path / "w")
    store.write([audit()])
    store.automatic_backups = False
    store.close()
    with reopen(tmp_path / "w") as store:
        assert len(store.backups()) == 1


def test_the_latest_ten_are_kept(tmp_path: Path) -> None:
    watch = Watch()
    with create(tmp_path / "w", clock=watch) as store:
        made = []
        for number in range(12):
            watch.now += 1
            store.write([audit(number=f"A-{number}")])
            made.append(store.backup())
        assert [backup.path for backup in store.backups()] == made[:1:-1]
        assert store.backups()[0].made_at.timestamp() == watch.now
        assert all(backup.size == backup.path.stat().st_size for backup in store.backups())


def test_a_backup_brings_back_what_was(tmp_path: Path) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit(), *judgements(50)])
        before, device, backup = everything(store), store.device, store.backup()
        store.write([application(), *judgements(80)])
        after = everything(store)
        store.automatic_backups = False
    replaced = put_back(tmp_path / "w", backup)
    with reopen(tmp_path / "w") as store:
        assert everything(store) == before
        assert store.device != device
        assert store.check().problems == ()
        store.write([application(client_name="Another")])
        assert {event.device for event in store.events("audit-1")} == {device, store.device}
    assert replaced is not None
    put_back(tmp_path / "w", replaced)
    with reopen(tmp_path / "w") as store:
        assert everything(store) == after


def test_a_damaged_database_is_restored_and_kept(tmp_path: Path) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit(), *judgements(50)])
        backup, before = store.backup(), everything(store)
    path = tmp_path / "w" / "workspace.db"
    path.write_bytes(b"damage" * 1000)
    replaced = put_back(tmp_path / "w", backup)
    assert replaced is not None
    assert replaced.read_bytes() == b"damage" * 1000
    with reopen(tmp_path / "w") as store:
        assert everything(store) == before


def test_a_lost_database_is_restored(tmp_path: Path) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit()])
        backup, before = store.backup(), everything(store)
    (tmp_path / "w" / "workspace.db").unlink()
    assert put_back(tmp_path / "w", backup) is None
    with reopen(tmp_path / "w") as store:
        assert everything(store) == before


@pytest.mark.parametrize("spoil", ["missing", "flipped", "foreign", "empty"])
def test_a_broken_backup_replaces_nothing(tmp_path: Path, spoil: str) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit(), *judgements(200)])
        backup = store.backup()
    if spoil == "missing":
        backup.unlink()
    elif spoil == "flipped":
        whole = bytearray(backup.read_bytes())
        whole[len(whole) // 2] ^= 1
        backup.write_bytes(whole)
    else:
        backup.write_bytes(b"" if spoil == "empty" else b"something else" * 1000)
    before = files_in(tmp_path / "w")
    with pytest.raises(KnownError) as refusal:
        put_back(tmp_path / "w", backup)
    assert refusal.value.code == "E_BACKUP"
    assert files_in(tmp_path / "w") == before


def test_an_open_workspace_is_not_replaced(tmp_path: Path) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit()])
        backup = store.backup()
        with pytest.raises(KnownError) as refusal:
            put_back(tmp_path / "w", backup)
    assert refusal.value.code == "E_IN_USE"


def test_a_damaged_workspace_pushes_no_good_backup_out(tmp_path: Path) -> None:
    with create(tmp_path / "w") as store:
        store.write([audit()])
        good = store.backup()
        with store._journal.paused():
            store._database.conn.execute("UPDATE \"Audit\" SET number = 'forged'")
        with pytest.raises(KnownError) as refusal:
            store.backup()
        assert refusal.value.code == "E_DAMAGED"
        assert [backup.path for backup in store.backups()] == [good]
        assert list(good.parent.iterdir()) == [good]
