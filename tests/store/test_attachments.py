"""Attachments: once each, sealed, and never handed out changed."""

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Attachment
from tests.worlds.stores import audit, create, fleeting, reopen

PHOTO = b"\xff\xd8 a photo" * 5000
DIGEST = hashlib.sha256(PHOTO).hexdigest()


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(PHOTO)
    with fleeting(tmp_path / "w") as store:
        assert store.attachments.add(tmp_path / "photo.jpg") == (DIGEST, len(PHOTO))
        assert store.attachments.has(DIGEST)
    with reopen(tmp_path / "w") as store:
        assert store.attachments.read(DIGEST) == PHOTO
        target = BytesIO()
        store.attachments.copy_to(DIGEST, target)
        assert target.getvalue() == PHOTO
        assert PHOTO not in (tmp_path / "w" / "attachments" / DIGEST).read_bytes()


def test_the_same_content_is_stored_once(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        assert {store.attachments.add(source) for source in (PHOTO, PHOTO, BytesIO(PHOTO))} == {
            (DIGEST, len(PHOTO))
        }
        assert [path.name for path in (tmp_path / "w" / "attachments").iterdir()] == [DIGEST]


@pytest.mark.parametrize(
    "change",
    [
        lambda sealed: b"x" + sealed[1:],
        lambda sealed: sealed[:-1],
        lambda sealed: sealed + b"x",
        lambda _: b"",
    ],
)
def test_a_changed_file_is_named_and_not_handed_out(
    tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    with fleeting(tmp_path / "w") as store:
        store.attachments.add(PHOTO)
        path = tmp_path / "w" / "attachments" / DIGEST
        path.write_bytes(change(path.read_bytes()))
        with pytest.raises(KnownError) as refusal:
            store.attachments.read(DIGEST)
        assert refusal.value.code == "E_DAMAGED"
        assert DIGEST in str(refusal.value.message)
        store.attachments.add(PHOTO)
        assert store.attachments.read(DIGEST) == PHOTO


def test_a_missing_file_is_named_and_found_by_the_check(tmp_path: Path) -> None:
    with fleeting(tmp_path / "w") as store:
        digest, size = store.attachments.add(PHOTO)
        store.write(
            [
                audit(),
                Attachment(
                    id="x",
                    audit="audit-1",
                    subject="audit-1",
                    name="door.jpg",
                    digest=digest,
                    size=size,
                ),
            ]
        )
        assert store.check().problems == ()
        (tmp_path / "w" / "attachments" / DIGEST).unlink()
        with pytest.raises(KnownError) as refusal:
            store.attachments.read(DIGEST)
        assert refusal.value.code == "E_MISSING_FILE"
        (problem,) = store.check().problems
        assert "door.jpg" in str(problem)


def test_what_an_interrupted_program_left_is_cleared_away(tmp_path: Path) -> None:
    create(tmp_path / "w").close()
    (tmp_path / "w" / "attachments" / "0123.part").write_bytes(b"half")
    with reopen(tmp_path / "w"):
        assert list((tmp_path / "w" / "attachments").iterdir()) == []


@pytest.mark.parametrize("digest", ["", "../workspace.db", "A" * 64, "0" * 63])
def test_only_a_digest_names_a_file(tmp_path: Path, digest: str) -> None:
    with fleeting(tmp_path / "w") as store, pytest.raises(ValueError, match="64"):
        store.attachments.read(digest)
