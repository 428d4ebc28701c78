"""A package leaves whole and signed, and comes back only as it left."""

import base64
import datetime as dt
import errno
import hashlib
import io
import os
import resource
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import identity, manifest
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from tests.worlds.containers import packed, parts
from tests.worlds.outsider import recipe
from tests.worlds.verifying_once import verify_once

DEVICE = "9f3a5c7e1b2d4f60"
MANIFEST = f"META-INF/ASiCManifest-{DEVICE}-package.xml"
SIGNATURE = f"META-INF/signature-{DEVICE}-package.p7s"
AUTHOR_MANIFEST = f"META-INF/ASiCManifest-{DEVICE}-1.xml"
AUTHOR_SIGNATURE = f"META-INF/signature-{DEVICE}-1.p7s"

Refusal = Callable[..., str]


def write(path: Path, entries: list[PackageEntry], li: Identity, now: dt.datetime) -> str:
    """Write a dossier whose one chain and attachments are the signer's."""
    photos = [
        entry.name.removeprefix("attachments/")
        for entry in entries
        if entry.name.startswith("attachments/")
    ]
    return write_package(
        path, PackageKind.DOSSIER, entries, li, DEVICE, [OwnChain(DEVICE, 1, photos)], now
    )


def with_parts(package: bytes, **changed: bytes | None) -> bytes:
    """Return the package with entries replaced by the beginning of their name, None left out.

    `manifest` and `signature` are those of the package.
    """
    short = {MANIFEST: "manifest", SIGNATURE: "signature"}

    def new(name: str, content: bytes) -> bytes | None:
        return next(
            (value for key, value in changed.items() if short.get(name, name).startswith(key)),
            content,
        )

    return packed(
        [
            (name, value)
            for name, content in parts(package)
            if (value := new(name, content)) is not None
        ]
    )


def signed_anew(
    package: bytes, li: Identity, now: dt.datetime, change: Callable[[bytes], bytes]
) -> bytes:
    """Return the package with a changed manifest under a signature that holds."""
    content = change(dict(parts(package))[MANIFEST])
    return with_parts(package, manifest=content, signature=li.sign(content, now))


def test_a_dossier_comes_back_as_it_left(
    package: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    with open_package(package, Trust(li.root_pem), now) as opened:
        assert opened.names() == [entry.name for entry in entries]
        for entry in entries:
            assert opened.read(entry.name, 10_000) == entry.source
            copy = io.BytesIO()
            opened.copy_to(entry.name, copy)
            assert copy.getvalue() == entry.source
        verdict = opened.verdict
    assert (verdict.signer, verdict.registration, verdict.signed_at) == (
        "李明",
        "2021-1-CCAA-0042",
        now,
    )
    assert (verdict.fingerprint, verdict.kind, verdict.device) == (
        li.fingerprint,
        PackageKind.DOSSIER,
        DEVICE,
    )
    assert (verdict.entries, verdict.size, verdict.self_issued) == (
        len(entries),
        package.stat().st_size,
        True,
    )


def test_a_package_is_known_by_its_manifests_digest(
    tmp_path: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    path = tmp_path / "dossier.asice"
    digest = write(path, entries, li, now)
    assert digest == hashlib.sha256(dict(parts(path.read_bytes()))[MANIFEST]).hexdigest()
    with open_package(path, Trust(li.root_pem), now) as opened:
        assert opened.verdict.manifest_digest == digest
    assert list(tmp_path.iterdir()) == [path]


def test_content_can_be_streamed_in_and_is_limited_when_read(
    tmp_path: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    def pour(target: object) -> None:
        for _ in range(1000):
            target.write(b"0123456789")  # type: ignore[attr-defined]  # a binary file

    path = tmp_path / "dossier.asice"
    write(path, [*entries[:-1], PackageEntry("report.pdf", "application/pdf", pour)], li, now)
    with open_package(path, Trust(li.root_pem), now) as opened:
        assert opened.read("report.pdf", 10_000) == b"0123456789" * 1000
        with pytest.raises(KnownError, match="E_SIZE"):
            opened.read("report.pdf", 9_999)
        with pytest.raises(KnownError, match="E_MISSING"):
            opened.read("events/none.jsonl", 9_999)
        with pytest.raises(KnownError, match="E_MISSING"):
            opened.copy_to("mimetype", io.BytesIO())


def test_an_outsider_verifies_it_with_ordinary_programs(
    tmp_path: Path, entries: list[PackageEntry]
) -> None:
    now = dt.datetime.now(dt.UTC)  # openssl knows no other
    li = identity.ephemeral(Person("李明", "2021-1-CCAA-0042"), now)
    path = tmp_path / "dossier.asice"
    write(path, entries, li, now)
    (tmp_path / "root.pem").write_bytes(li.root_pem)
    subprocess.run(["unzip", "-q", path, "-d", tmp_path / "open"], check=True, capture_output=True)
    command = [
        "openssl",
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        SIGNATURE,
        "-content",
        MANIFEST,
    ]
    shown = subprocess.run(
        [*command, "-CAfile", tmp_path / "root.pem", "-out", tmp_path / "signed.xml"],
        cwd=tmp_path / "open",
        check=True,
        capture_output=True,
        text=True,
    )
    assert "successful" in shown.stderr
    listed = manifest.parse((tmp_path / "signed.xml").read_bytes())
    sums = "".join(
        f"{reference.digest.hex()}  {reference.name}\n" for reference in listed.references
    )
    checked = subprocess.run(
        ["sha256sum", "-c"],
        input=sums,
        cwd=tmp_path / "open",
        check=True,
        capture_output=True,
        text=True,
    )
    assert checked.stdout.count(": OK") == len(entries) + 2, (
        "the author's manifest and signature are signed for by the sender"
    )
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()}["report.pdf"] == b"%PDF-1.7"


def test_the_documented_recipe_accepts_a_dossier_and_refuses_an_altered_one(
    tmp_path: Path, entries: list[PackageEntry]
) -> None:
    now = dt.datetime.now(dt.UTC)
    li = identity.ephemeral(Person("李明", "2021-1-CCAA-0042"), now)
    (tmp_path / "trust.pem").write_bytes(li.root_pem)
    write(tmp_path / "dossier.asice", entries, li, now)

    def follow() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-eu"], input=recipe(), cwd=tmp_path, capture_output=True, text=True, check=False
        )

    good = follow()
    assert good.returncode == 0, good.stderr
    assert good.stdout.count(": OK") == len(entries) + 4, (
        "the author's two entries and the author's manifest and signature"
    )
    assert "李明" in good.stdout
    content = (tmp_path / "dossier.asice").read_bytes()
    for altered in (
        with_parts(content, report=b"%PDF-1.8"),
        with_parts(content, report=None),
        packed([*parts(content), ("events/x.jsonl", b"")]),
    ):
        (tmp_path / "dossier.asice").write_bytes(altered)
        assert follow().returncode != 0


def test_every_cut_and_every_altered_byte_is_refused(
    package_bytes: bytes, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify_once(monkeypatch)
    assert refusal(package_bytes) == ""
    for position in range(len(package_bytes)):
        altered = bytearray(package_bytes)
        altered[position] ^= 1 << position % 8
        assert refusal(bytes(altered)), position
    for length in range(0, len(package_bytes), 5):
        assert refusal(package_bytes[:length]), length


def test_another_root_is_refused(package_bytes: bytes, refusal: Refusal, now: dt.datetime) -> None:
    namesake = identity.ephemeral(Person("李明", "2021-1-CCAA-0042"), now)
    assert refusal(package_bytes, namesake.root_pem) == "E_SIGNER"
    assert refusal(package_bytes, namesake.certificate_pem) == "E_TRUST"
    assert refusal(package_bytes, b"") == "E_TRUST"


def test_time_is_checked(
    package_bytes: bytes, refusal: Refusal, li: Identity, now: dt.datetime
) -> None:
    assert refusal(package_bytes, li.root_pem, now + dt.timedelta(days=3660)) == "E_EXPIRED"
    assert refusal(package_bytes, li.root_pem, now - dt.timedelta(hours=23)) == ""
    ahead = li.sign(dict(parts(package_bytes))[MANIFEST], now + dt.timedelta(hours=25))
    assert refusal(with_parts(package_bytes, signature=ahead)) == "E_CLOCK"


def test_another_packages_signature_is_refused(
    package_bytes: bytes, refusal: Refusal, li: Identity, now: dt.datetime
) -> None:
    other = li.sign(
        manifest.write(
            Manifest(SIGNATURE, (Reference("audit.json", "application/json", bytes(32)),))
        ),
        now,
    )
    assert refusal(with_parts(package_bytes, signature=other)) == "E_SIGNATURE"
    assert refusal(with_parts(package_bytes, signature=b"")) == "E_SIGNATURE"
    assert refusal(with_parts(package_bytes, signature=b"not a signature")) == "E_SIGNATURE"


def test_altered_added_missing_and_swapped_files_are_refused(
    package_bytes: bytes, refusal: Refusal
) -> None:
    audit, edition = (dict(parts(package_bytes))[name] for name in ("audit.json", "edition.json"))
    assert refusal(with_parts(package_bytes, audit=audit + b" ")) == "E_DIGEST"
    assert refusal(with_parts(package_bytes, audit=edition, edition=audit)) == "E_DIGEST"
    assert refusal(with_parts(package_bytes, report=None)) == "E_MISSING"
    assert refusal(packed([*parts(package_bytes), ("events/more.jsonl", b"{}")])) == "E_UNSIGNED"
    assert (
        refusal(
            packed([parts(package_bytes)[1], parts(package_bytes)[0], *parts(package_bytes)[2:]])
        )
        == "E_MANIFEST"
    )


def test_a_package_without_its_signatures_is_refused(
    package_bytes: bytes, refusal: Refusal
) -> None:
    assert refusal(with_parts(package_bytes, signature=None)) == "E_UNSIGNED"
    assert refusal(with_parts(package_bytes, signature=None, manifest=None)) == "E_UNSIGNED"
    assert (
        refusal(packed([one for one in parts(package_bytes) if not one[0].startswith("META-INF/")]))
        == "E_UNSIGNED"
    )
    assert refusal(with_parts(package_bytes, manifest=None)) == "E_SIGNER"
    signature = dict(parts(package_bytes))[SIGNATURE]
    assert (
        refusal(packed([*parts(package_bytes), ("META-INF/signature-a1-1.p7s", signature)]))
        == "E_SIGNER"
    )
    second = [
        ("META-INF/ASiCManifest-a1-package.xml", b""),
        ("META-INF/signature-a1-package.p7s", signature),
    ]
    assert refusal(packed([*parts(package_bytes), *second])) == "E_SIGNER"
    later = [
        (AUTHOR_MANIFEST.replace("-1.", "-2."), b""),
        (AUTHOR_SIGNATURE.replace("-1.", "-2."), signature),
    ]
    assert refusal(packed([*parts(package_bytes), *later])) == "E_SIGNER"
    renamed = [
        (name.replace(SIGNATURE, "META-INF/signature-a1-1.p7s"), content)
        for name, content in parts(package_bytes)
    ]
    assert refusal(packed(renamed)) == "E_SIGNER"


def test_a_signed_manifest_is_believed_no_more_than_an_unsigned_one(
    package_bytes: bytes, refusal: Refusal, li: Identity, now: dt.datetime
) -> None:
    def case(old: bytes, new: bytes) -> str:
        return refusal(
            signed_anew(package_bytes, li, now, lambda content: content.replace(old, new))
        )

    assert case(b"", b"") == ""
    assert case(b"xmlenc#sha256", b"xmlenc#sha1") == "E_MANIFEST"
    assert case(b"audit.json", b"audit%2Ejson") == "E_MANIFEST"
    assert case(b"<asic:ASiC", b"<!DOCTYPE x><asic:ASiC") == "E_MANIFEST"
    assert case(SIGNATURE.encode(), b"META-INF/signature-a1-1.p7s") == "E_MANIFEST"
    empty = manifest.write(Manifest(SIGNATURE, ()))
    assert refusal(signed_anew(package_bytes, li, now, lambda _: empty)) == "E_MANIFEST"


def test_an_attachment_is_what_its_name_says(
    package_bytes: bytes, refusal: Refusal, li: Identity, now: dt.datetime
) -> None:
    old, new = (
        base64.b64encode(hashlib.sha256(content).digest())
        for content in (dict(parts(package_bytes))[photo(package_bytes)], b"x")
    )
    swapped = signed_anew(package_bytes, li, now, lambda content: content.replace(old, new))
    assert refusal(with_parts(swapped, attachments=b"x")) == "E_DIGEST"


def photo(package: bytes) -> str:
    return next(name for name, _ in parts(package) if name.startswith("attachments/"))


@pytest.mark.parametrize(
    ("given", "carried"),
    [
        (
            "application/vnd.ms-excel.sheet.macroEnabled.12",
            "application/vnd.ms-excel.sheet.macroEnabled.12",
        ),
        ('text/plain" x="', "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_no_media_type_stops_a_dossier(
    tmp_path: Path,
    li: Identity,
    entries: list[PackageEntry],
    now: dt.datetime,
    given: str,
    carried: str,
) -> None:
    path = tmp_path / "dossier.asice"
    write(path, [*entries[:-1], PackageEntry("report.pdf", given, b"%PDF")], li, now)
    open_package(path, Trust(li.root_pem), now).close()
    kinds = {
        one.name: one.media_type
        for one in manifest.parse(dict(parts(path.read_bytes()))[MANIFEST]).references
    }
    assert kinds["report.pdf"] == carried


def test_what_is_no_dossier_is_not_written(
    tmp_path: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    path = tmp_path / "dossier.asice"
    wrong: dict[str, list[PackageEntry]] = {
        "E_INCOMPLETE": entries[:-1],
        "E_NAME": [*entries, PackageEntry("page.html", "text/html", b"")],
        "E_DIGEST": [*entries, PackageEntry("attachments/" + "0" * 64, "image/jpeg", b"x")],
    }
    own = [*entries, PackageEntry("mimetype", "text/plain", b"")]
    for code, listed in [*wrong.items(), ("E_NAME", own), ("E_NAME", [*entries, entries[0]])]:
        with pytest.raises(KnownError) as caught:
            write(path, listed, li, now)
        assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow past a size, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_old_dossier_and_nothing_else(
    package: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    before = package.read_bytes()
    large = [*entries[:-1], PackageEntry("report.pdf", "application/pdf", bytes(300_000))]
    with largest_file(100_000), pytest.raises(KnownError, match="E_DISK_FULL"):
        write(package, large, li, now)
    assert {path.name: path.read_bytes() for path in package.parent.iterdir()} == {
        package.name: before
    }


def test_a_disk_that_fills_when_synchronised_leaves_nothing(
    package: Path,
    li: Identity,
    entries: list[PackageEntry],
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="E_DISK_FULL"):
        write(package.with_name("new.asice"), entries, li, now)
    assert [path.name for path in package.parent.iterdir()] == [package.name]


def test_an_interruption_leaves_nothing(
    tmp_path: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(
            tmp_path / "x",
            [*entries, PackageEntry("events/z.jsonl", "application/jsonl", interrupted)],
            li,
            now,
        )
    assert list(tmp_path.iterdir()) == []


def test_places_that_cannot_be_written_or_read_are_told(
    tmp_path: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    with pytest.raises(KnownError, match="E_WRITE"):
        write(tmp_path / "nowhere" / "x.asice", entries, li, now)
    (tmp_path / "folder").mkdir()
    with pytest.raises(KnownError, match="E_WRITE"):
        write(tmp_path / "folder", entries, li, now)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    for path in (tmp_path / "none.asice", tmp_path / "folder"):
        with pytest.raises(KnownError, match="E_READ"):
            open_package(path, Trust(li.root_pem), now)


def test_a_file_changed_after_it_was_opened_is_noticed(
    package: Path, li: Identity, entries: list[PackageEntry], now: dt.datetime
) -> None:
    large = PackageEntry("report.pdf", "application/pdf", b"%PDF" * 100_000)
    write(package, [*entries[:-1], large], li, now)
    with open_package(package, Trust(li.root_pem), now) as opened:
        with package.open("r+b") as file:
            file.seek(200_000)
            file.write(b"altered")
        with pytest.raises(KnownError, match="E_DIGEST"):
            opened.read("report.pdf", 1_000_000)
        with pytest.raises(KnownError, match="E_DIGEST"):
            opened.copy_to("report.pdf", io.BytesIO())
