"""Who works here: one passphrase, one printed recovery key, nothing in the clear."""

import datetime as dt
import unicodedata
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import identity
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.keys import Cost
from tests.worlds.folders import files_in
from tests.worlds.passphrases import CHEAP, SECRET

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI = Person("李明", "2021-1-CCAA-0042")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, identity.Identity, str]:
    return tmp_path, *identity.create(tmp_path, LI, SECRET, NOW, cost=CHEAP)


def refused(code: str, call: object, *args: object) -> KnownError:
    with pytest.raises(KnownError) as caught:
        call(*args)  # type: ignore[operator]  # any function of the module
    assert caught.value.code == code
    return caught.value


def test_the_passphrase_opens_the_same_identity(made: tuple[Path, identity.Identity, str]) -> None:
    folder, first, _ = made
    again = identity.unlock(folder, SECRET)
    assert (again.person, again.fingerprint, again.database_key) == (
        LI,
        first.fingerprint,
        first.database_key,
    )
    assert again.certificate_pem == first.certificate_pem
    assert len(again.database_key) == 32


def test_a_wrong_passphrase_says_so_and_costs_nothing(
    made: tuple[Path, identity.Identity, str],
) -> None:
    folder, _, _ = made
    before = files_in(folder)
    error = refused("E_PASSPHRASE", identity.unlock, folder, SECRET + " ")
    assert error.advice is not None
    assert files_in(folder) == before


def test_a_passphrase_opens_however_the_keyboard_composes_it(tmp_path: Path) -> None:
    identity.create(tmp_path, LI, unicodedata.normalize("NFD", "prüfung für é"), NOW, cost=CHEAP)
    opened = identity.unlock(tmp_path, unicodedata.normalize("NFC", "prüfung für é"))
    assert opened.person == LI


@pytest.mark.parametrize("short", ["", "1234567", "e\u0301" * 7])
def test_a_passphrase_under_eight_characters_is_refused(tmp_path: Path, short: str) -> None:
    refused("E_PASSPHRASE_SHORT", identity.create, tmp_path, LI, short, NOW)
    assert identity.whose(tmp_path) is None


def test_the_recovery_key_opens_and_sets_a_new_passphrase(
    made: tuple[Path, identity.Identity, str],
) -> None:
    folder, first, printed = made
    typed = f"  {printed.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')}\n"
    opened = identity.unlock_with_recovery(folder, typed, "a new passphrase")
    assert opened.database_key == first.database_key
    assert identity.unlock(folder, "a new passphrase").fingerprint == first.fingerprint
    refused("E_PASSPHRASE", identity.unlock, folder, SECRET)
    identity.unlock_with_recovery(folder, printed, SECRET)


def test_another_workspaces_recovery_key_is_refused(
    made: tuple[Path, identity.Identity, str], tmp_path: Path
) -> None:
    folder, _, _ = made
    _, foreign = identity.create(tmp_path / "other", LI, SECRET, NOW, cost=CHEAP)
    refused("E_RECOVERY_KEY", identity.unlock_with_recovery, folder, foreign, "a new passphrase")
    identity.unlock(folder, SECRET)


def test_changing_the_passphrase_keeps_the_recovery_key(
    made: tuple[Path, identity.Identity, str],
) -> None:
    folder, first, printed = made
    refused(
        "E_PASSPHRASE", identity.change_passphrase, folder, "not my passphrase", "a new passphrase"
    )
    refused("E_PASSPHRASE_SHORT", identity.change_passphrase, folder, SECRET, "short")
    identity.change_passphrase(folder, SECRET, "a new passphrase")
    assert identity.unlock(folder, "a new passphrase").fingerprint == first.fingerprint
    identity.unlock_with_recovery(folder, printed, SECRET)


def test_whose_a_workspace_is_shows_without_unlocking(
    made: tuple[Path, identity.Identity, str], tmp_path: Path
) -> None:
    folder, _, _ = made
    assert identity.whose(folder) == LI
    assert identity.whose(tmp_path / "nobody") is None
    refused("E_IDENTITY_MISSING", identity.unlock, tmp_path / "nobody", SECRET)


def test_an_identity_is_never_overwritten(made: tuple[Path, identity.Identity, str]) -> None:
    folder, _, _ = made
    before = files_in(folder)
    refused("E_IDENTITY_EXISTS", identity.create, folder, LI, SECRET, NOW)
    assert files_in(folder) == before


def test_no_secret_lies_on_the_disk_and_others_cannot_read_the_files(
    made: tuple[Path, identity.Identity, str],
) -> None:
    folder, opened, printed = made
    files = files_in(folder)
    assert sorted(files) == [
        "identity/certificate.pem",
        "identity/identity.json",
        "identity/root.pem",
    ]
    for content in files.values():
        assert SECRET.encode() not in content
        assert printed.encode() not in content
        assert opened.database_key not in content
        assert b"PRIVATE KEY" not in content
    assert (folder / "identity" / "identity.json").stat().st_mode & 0o077 == 0
    assert "database" not in repr(opened)


def altered(path: Path, whole: bytes, position: int) -> Path:
    """Write a file with one bit turned round."""
    content = bytearray(whole)
    content[position] ^= 0x01
    path.write_bytes(content)
    return path


def unlocked(folder: Path, _: Path) -> str:
    """Return the code with which an identity is refused, or that it is the same.

    No bit of it was read.
    """
    try:
        found = identity.unlock(folder, SECRET)
    except KnownError as error:
        return error.code
    return "the same" if found.person == LI else "another"


@pytest.mark.parametrize("name", ["identity.json", "certificate.pem", "root.pem"])
def test_a_damaged_identity_is_told_from_a_wrong_passphrase(
    made: tuple[Path, identity.Identity, str], name: str
) -> None:
    folder, _, _ = made
    path = folder / "identity" / name
    whole = path.read_bytes()
    codes = [unlocked(folder, altered(path, whole, at)) for at in range(0, len(whole), 7)]
    assert "E_IDENTITY_DAMAGED" in codes
    assert set(codes) <= {"E_IDENTITY_DAMAGED", "E_IDENTITY_NEWER", "the same"}
    for part in (b"", whole[: len(whole) // 2], b"\xff\xfe" * 50, b"x" * 100_000, b"[" * 60_000):
        path.write_bytes(part)
        assert refused("E_IDENTITY_DAMAGED", identity.unlock, folder, SECRET).advice is not None
    path.unlink()
    refused(
        "E_IDENTITY_MISSING" if name == "identity.json" else "E_IDENTITY_DAMAGED",
        identity.unlock,
        folder,
        SECRET,
    )


def test_somebody_elses_certificate_is_not_taken(
    made: tuple[Path, identity.Identity, str], tmp_path: Path
) -> None:
    folder, _, _ = made
    other, _ = identity.create(tmp_path / "other", LI, SECRET, NOW, cost=CHEAP)
    (folder / "identity" / "certificate.pem").write_bytes(other.certificate_pem)
    refused("E_IDENTITY_DAMAGED", identity.unlock, folder, SECRET)


def test_a_file_cannot_ask_for_unbearable_memory_or_time() -> None:
    assert not Cost(memory_kib=100 * 1024 * 1024, iterations=3, lanes=4).is_bearable()
    assert not Cost(memory_kib=1024, iterations=1_000_000, lanes=4).is_bearable()
    assert not Cost(memory_kib=1024, iterations=1, lanes=1000).is_bearable()
    assert not Cost(memory_kib=1, iterations=1, lanes=1).is_bearable()
    assert not Cost(memory_kib=1024, iterations=0, lanes=1).is_bearable()


def test_a_newer_programs_identity_is_left_alone(made: tuple[Path, identity.Identity, str]) -> None:
    folder, _, _ = made
    path = folder / "identity" / "identity.json"
    path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 2, "more": true'))
    before = files_in(folder)
    refused("E_IDENTITY_NEWER", identity.unlock, folder, SECRET)
    refused("E_IDENTITY_NEWER", identity.whose, folder)
    assert files_in(folder) == before


BEARERLESS = {
    "no name": Person("", "1"),
    "no number": Person("李明", "  "),
    "long name": Person("李" * 22, "1"),
    "long number": Person("李明", "1" * 65),
    "line break": Person("李\n明", "1"),
    "half a character": Person("\ud800", "1"),
}


@pytest.mark.parametrize("person", BEARERLESS.values(), ids=BEARERLESS)
def test_a_name_that_no_certificate_can_carry_is_refused(person: Person) -> None:
    refused("E_PERSON", identity.ephemeral, person, NOW)


def test_a_long_chinese_name_fits() -> None:
    assert identity.ephemeral(Person("李" * 21, "京" * 21), NOW).person == Person(
        "李" * 21, "京" * 21
    )


def test_a_throw_away_identity_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one, two = (identity.ephemeral(LI, NOW) for _ in range(2))
    assert one.database_key != two.database_key
    assert files_in(tmp_path) == {}
