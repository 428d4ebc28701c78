"""The list of bad input, item by item.

What is refused, as what, in a package of one author and in one of several.
"""

import datetime as dt
import hashlib
import io
import itertools
import shutil
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import authority, certificates, issuing, manifest, revocation
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.issuing import Issued
from auditor_app.exchange.manifest import Manifest
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import PackageKind
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.exchange.signer import Signer
from auditor_app.history.signed import Signed
from tests.worlds.containers import Parts, overwrite, packed, parts, signed_whole
from tests.worlds.packages import CHAINS, contribution, received
from tests.worlds.passphrases import SECRET
from tests.worlds.signers import LI, WANG, Signers, signers
from tests.worlds.verifying_once import verify_once

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
MIME = "application/vnd.etsi.asic-e+zip"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("group")


@pytest.fixture(scope="module")
def group(folder: Path) -> Signers:
    return signers(folder / "office", NOW)


@pytest.fixture(scope="module")
def theirs(folder: Path, group: Signers) -> tuple[Signed, ...]:
    return received(folder, group)


@pytest.fixture(params=["one author", "several authors"])
def contents(
    request: pytest.FixtureRequest, group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> Parts:
    """Return the entries of a sound package."""
    relayed = theirs if request.param == "several authors" else ()
    return parts(contribution(tmp_path / "sound.asice", group, relayed).read_bytes())


def refused(
    code: str,
    content: bytes,
    group: Signers,
    tmp_path: Path,
    *,
    trust: Trust | None = None,
    now: dt.datetime = NOW,
) -> None:
    path = tmp_path / "received.asice"
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        open_package(path, trust or group.trust(), now).close()
    assert caught.value.code == code, caught.value
    assert str(caught.value.message)
    assert str(caught.value.advice)
    assert path.read_bytes() == content


# The container


def info(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("x")
    made.filename = name
    made.external_attr = mode << 16
    return made


def zipped(*entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """Return a container as Python writes it: for ordinary entries in this program's form."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # "Duplicate name" is what one case is about
        for entry, content in entries:
            file.writestr(entry, content)
    return target.getvalue()


def entries_of(contents: Parts) -> list[tuple[zipfile.ZipInfo, bytes]]:
    return [
        (info("mimetype"), MIME.encode()),
        *((info(name), content) for name, content in contents),
    ]


def with_entry(name: str, mode: int = stat.S_IFREG | 0o644) -> Callable[[Parts], bytes]:
    """Return what adds an entry."""
    return lambda contents: zipped(*entries_of(contents), (info(name, mode), b"{}"))


def compressed(contents: Parts) -> bytes:
    entries = entries_of(contents)
    entries[1][0].compress_type = zipfile.ZIP_DEFLATED
    return zipped(*entries)


def mimetype_second(contents: Parts) -> bytes:
    first, second, *rest = entries_of(contents)
    return zipped(second, first, *rest)


def in_directory(contents: Parts, place: int, pack: str, *values: int) -> bytes:
    """Return a container whose directory says something else of its second entry.

    `place` counts from the entry's record.
    """
    content = bytearray(packed(contents))
    record = content.index(b"PK\1\2", content.index(b"PK\1\2") + 1)
    struct.pack_into(pack, content, record + place, *values)
    return bytes(content)


def encrypted(contents: Parts) -> bytes:
    content = bytearray(in_directory(contents, 8, "<H", 1))
    content[content.index(b"PK\3\4", 1) + 6] |= 1
    return bytes(content)


def too_many(contents: Parts) -> bytes:
    content = bytearray(packed(contents))
    struct.pack_into("<HH", content, len(content) - 14, 5001, 5001)
    return bytes(content)


def without(ending: str) -> Callable[[Parts], bytes]:
    return lambda contents: packed([one for one in contents if not one[0].endswith(ending)])


CONTAINERS: dict[str, tuple[str, Callable[[Parts], bytes]]] = {
    "empty file": ("E_TRUNCATED", lambda _: b""),
    "HTML": ("E_FORMAT", lambda _: b"<!DOCTYPE html><html><body>Please log in</body></html>" * 9),
    "bytes before": ("E_FORMAT", lambda contents: b"#!/bin/sh\n" + packed(contents)),
    "bytes behind": ("E_TRUNCATED", lambda contents: packed(contents) + b"\0"),
    "two containers in one": ("E_LAYOUT", lambda contents: packed(contents) * 2),
    "two containers, the first another's": (
        "E_LAYOUT",
        lambda contents: packed(contents[:2]) + packed(contents),
    ),
    "an entry twice": ("E_NAME", with_entry("audit.json")),
    "overlapping entries": ("E_LAYOUT", lambda contents: in_directory(contents, 42, "<I", 0)),
    "a size that lies": (
        "E_LAYOUT",
        lambda contents: in_directory(contents, 20, "<II", 1000, 1000),
    ),
    "a size that lies by far": (
        "E_SIZE",
        lambda contents: in_directory(contents, 20, "<II", 0xFFFFFFFF, 0xFFFFFFFF),
    ),
    "a checksum that lies": ("E_LAYOUT", lambda contents: in_directory(contents, 16, "<I", 1)),
    "encrypted": ("E_LAYOUT", encrypted),
    "too many entries": ("E_COUNT", too_many),
    "../": ("E_NAME", with_entry("../audit.json")),
    "../ inside": ("E_NAME", with_entry("events/../audit.json")),
    "absolute": ("E_NAME", with_entry("/etc/passwd")),
    "drive": ("E_NAME", with_entry("C:/audit.json")),
    "backslash": ("E_NAME", with_entry("events\\a1.jsonl")),
    "NUL": ("E_NAME", with_entry("audit.json\0.pdf")),
    "case twin": ("E_NAME", with_entry("Audit.json")),
    "percent-encoded twin": ("E_NAME", with_entry("audit%2Ejson")),
    "symlink": ("E_LAYOUT", with_entry("report.pdf", stat.S_IFLNK | 0o777)),
    "directory": ("E_NAME", with_entry("events/", stat.S_IFDIR | 0o755)),
    "directory under the name of a file": (
        "E_LAYOUT",
        with_entry("report.pdf", stat.S_IFDIR | 0o755),
    ),
    "mimetype second": ("E_FORMAT", mimetype_second),
    "compressed": ("E_LAYOUT", compressed),
    "cut": ("E_TRUNCATED", lambda contents: packed(contents)[:-100]),
    "no signature": ("E_UNSIGNED", without("-package.p7s")),
    "no signature at all": ("E_UNSIGNED", without(".p7s")),
    "no manifest": ("E_SIGNER", without("-package.xml")),
    "no manifest at all": ("E_UNSIGNED", without(".xml")),
}


def test_what_the_cases_start_from_is_sound(
    contents: Parts, group: Signers, tmp_path: Path
) -> None:
    path = tmp_path / "received.asice"
    for content in (
        packed(contents),
        zipped(*entries_of(contents)),
        signed_whole(path, group, contents).read_bytes(),
    ):
        path.write_bytes(content)
        with open_package(path, group.trust(), NOW) as opened:
            assert opened.verdict.kind is PackageKind.CONTRIBUTION


@pytest.mark.parametrize("case", CONTAINERS)
def test_a_container(contents: Parts, group: Signers, tmp_path: Path, case: str) -> None:
    code, change = CONTAINERS[case]
    refused(code, change(contents), group, tmp_path)


# What is signed: the sender's manifest in either kind of package, and in one of several authors
# that of another author


class Place(NamedTuple):
    """One manifest of a package, who signed it, and the package around it."""

    contents: Parts
    name: str
    signer: Signer
    group: Signers
    folder: Path

    @property
    def is_authors(self) -> bool:
        return not self.name.endswith("-package.xml")

    @property
    def manifest(self) -> bytes:
        return dict(self.contents)[self.name]

    def holding(self, content: bytes, signature: bytes) -> bytes:
        """Return the package with another manifest or signature here.

        Where it is an author's, its sender signs for that.
        """
        signed = self.name.replace("ASiCManifest", "signature").replace(".xml", ".p7s")
        replaced = {self.name: content, signed: signature}
        changed = [(name, replaced.get(name, body)) for name, body in self.contents]
        return (
            signed_whole(self.folder / "x.asice", self.group, changed).read_bytes()
            if self.is_authors
            else packed(changed)
        )

    def saying(self, content: bytes) -> bytes:
        return self.holding(content, self.signer.sign(content, NOW))

    def signed_by(self, signer: Signer, at: dt.datetime = NOW) -> bytes:
        return self.holding(self.manifest, signer.sign(self.manifest, at))


@pytest.fixture(params=["the sender of one", "the sender of several", "another author"])
def place(
    request: pytest.FixtureRequest, group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> Place:
    relayed = () if request.param == "the sender of one" else theirs
    contents = parts(contribution(tmp_path / "sound.asice", group, relayed).read_bytes())
    if request.param == "another author":
        return Place(contents, f"META-INF/ASiCManifest-{WANG}-1.xml", group.wang, group, tmp_path)
    return Place(contents, f"META-INF/ASiCManifest-{LI}-package.xml", group.li, group, tmp_path)


HEAD = b"<asic:ASiC"
XML: dict[str, Callable[[bytes], bytes]] = {
    "entity bomb": lambda it: it.replace(
        HEAD, b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + HEAD, 1
    ),
    "external entity": lambda it: it.replace(
        HEAD, b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + HEAD, 1
    ),
    "an entity inside": lambda it: it.replace(b"SHA-256", b"&x;").replace(
        b"DigestValue>", b"DigestValue>&x;", 1
    ),
    "broken XML": lambda it: it.replace(b"</asic:ASiCManifest>", b"</asic:ASiC>"),
    "cut XML": lambda it: it[: len(it) // 2],
    "no XML": lambda _: b"hello",
    "SHA-1": lambda it: it.replace(b"xmlenc#sha256", b"xmldsig#sha1"),
    "percent-encoded": lambda it: it.replace(b'URI="events/', b'URI="%65vents/', 1),
    "percent-encoded twin": lambda it: twin(it, b'URI="events/', b'URI="%65vents/'),
    "an entry twice": lambda it: twin(it, b"", b""),
    "climbing": lambda it: it.replace(b'URI="events/', b'URI="../events/', 1),
    "another signature": lambda it: it.replace(b".p7s", b".p7x", 1),
    "no references": lambda it: manifest.write(Manifest(manifest.parse(it).signature, ())),
    "a comment": lambda it: it.replace(b"</asic:ASiCManifest>", b"<!-- -->\n</asic:ASiCManifest>"),
    "two spaces": lambda it: it.replace(b" MimeType", b"  MimeType", 1),
    "another media type": lambda it: it.replace(
        b' MimeType="application/pkcs7-signature"/>', b' MimeType="a/b"/>', 1
    ),
}


def twin(content: bytes, old: bytes, new: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if b'URI="events/' in line)
    return b"".join(
        [*lines[: at + 1], lines[at].replace(old, new, 1) if old else lines[at], *lines[at + 1 :]]
    )


@pytest.mark.parametrize("case", XML)
def test_a_manifest(place: Place, case: str) -> None:
    changed = XML[case](place.manifest)
    assert changed != place.manifest
    refused("E_MANIFEST", place.saying(changed), place.group, place.folder)


def reformed(change: Callable[[cms.SignedData], object]) -> Callable[[bytes], bytes]:
    def apply(signature: bytes) -> bytes:
        content = cms.ContentInfo.load(signature)
        change(content["content"])
        return bytes(content.dump(force=True))

    return apply


def first(signed: cms.SignedData) -> cms.SignerInfo:
    return signed["signer_infos"][0]


CMS: dict[str, Callable[[bytes], bytes]] = {
    "two signers": reformed(lambda signed: signed["signer_infos"].append(first(signed).copy())),
    "no signer": reformed(lambda signed: signed["signer_infos"].__delitem__(0)),
    "two certificates": reformed(
        lambda signed: signed["certificates"].append(signed["certificates"][0].copy())
    ),
    "digest SHA-1": reformed(
        lambda signed: first(signed)["digest_algorithm"].__setitem__("algorithm", "sha1")
    ),
    "signature with SHA-1": reformed(
        lambda signed: first(signed)["signature_algorithm"].__setitem__("algorithm", "sha1_ecdsa")
    ),
    "empty": lambda _: b"",
    "HTML": lambda _: b"<html>",
    "cut": lambda signature: signature[:-1],
    "bytes behind": lambda signature: signature + b"\0",
}


@pytest.mark.parametrize("case", CMS)
def test_a_signature(place: Place, case: str) -> None:
    good = place.signer.sign(place.manifest, NOW)
    refused(
        "E_SIGNATURE", place.holding(place.manifest, CMS[case](good)), place.group, place.folder
    )


def test_another_packages_signature(place: Place) -> None:
    for other in (place.manifest + b" ", dict(place.contents)["audit.json"]):
        signature = place.signer.sign(other, NOW)
        refused("E_SIGNATURE", place.holding(place.manifest, signature), place.group, place.folder)


def test_an_office_of_the_same_name(place: Place, tmp_path: Path) -> None:
    evil = signers(tmp_path / "evil", NOW)
    namesake = evil.wang if place.is_authors else evil.li
    assert namesake.person == place.signer.person
    refused("E_SIGNER", place.signed_by(namesake), place.group, place.folder)


def test_a_revoked_certificate(place: Place, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "office", tmp_path / "office")
    office = authority.unlock(tmp_path / "office", SECRET)
    office.revoke(place.signer.fingerprint, RevocationReason.KEY_COMPROMISE, NOW)
    newest = office.revocation_list_pem
    trust = Trust(office.root_pem, (newest,))
    refused("E_REVOKED", place.signed_by(place.signer), place.group, place.folder, trust=trust)
    renewed = [
        (name, newest if name == "revocation.pem" else body) for name, body in place.contents
    ]
    path = signed_whole(place.folder / "x.asice", place.group, renewed)
    refused("E_REVOKED", path.read_bytes(), place.group, place.folder, trust=Trust(office.root_pem))


def test_a_certificate_that_was_not_valid(place: Place) -> None:
    refused(
        "E_EXPIRED",
        place.signed_by(place.signer, NOW - dt.timedelta(days=3)),
        place.group,
        place.folder,
    )
    refused(
        "E_EXPIRED",
        place.signed_by(place.signer),
        place.group,
        place.folder,
        now=NOW + dt.timedelta(days=4 * 365),
    )


def test_a_signature_from_the_future(place: Place) -> None:
    refused(
        "E_CLOCK",
        place.signed_by(place.signer, NOW + dt.timedelta(days=2)),
        place.group,
        place.folder,
    )


def unfit(group: Signers, like: Signer, usage: x509.KeyUsage) -> Signer:
    """Return a signer whom the office certified for something else."""
    root, fit = group.office._root, like._issued
    builder = x509.CertificateBuilder(
        root.certificate.subject,
        fit.certificate.subject,
        fit.certificate.public_key(),
        x509.random_serial_number(),
        fit.certificate.not_valid_before_utc,
        fit.certificate.not_valid_after_utc,
    )
    for extension in fit.certificate.extensions:
        builder = builder.add_extension(
            usage if isinstance(extension.value, x509.KeyUsage) else extension.value,
            extension.critical,
        )
    return Signer(Issued(builder.sign(root.key, hashes.SHA256()), fit.key), root.certificate)


def test_a_certificate_without_non_repudiation(place: Place) -> None:
    good = certificates.key_usage(digital_signature=True, content_commitment=True)
    path = place.folder / "good.asice"
    path.write_bytes(place.signed_by(unfit(place.group, place.signer, good)))
    open_package(path, place.group.trust(), NOW).close()
    for usage in (
        certificates.key_usage(digital_signature=True),
        certificates.key_usage(content_commitment=True),
    ):
        refused(
            "E_SIGNER",
            place.signed_by(unfit(place.group, place.signer, usage)),
            place.group,
            place.folder,
        )


def test_a_revocation_list_of_another_issuer(
    contents: Parts, group: Signers, tmp_path: Path
) -> None:
    for name in ("某认证中心", "另一机构"):
        other = revocation.issue(issuing.issue_root(name, Person(name, ""), NOW), (), 99, NOW)
        changed = [
            (entry, other if entry == "revocation.pem" else body) for entry, body in contents
        ]
        refused(
            "E_REVOCATION_LIST",
            signed_whole(tmp_path / "x.asice", group, changed).read_bytes(),
            group,
            tmp_path,
        )


# Swaps between packages


def test_every_swap_between_packages(
    group: Signers, theirs: tuple[Signed, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any entry, and any manifest with its signature, of another package of the same people."""
    verify_once(monkeypatch)
    later = {**CHAINS, LI: CHAINS[LI].replace(b"1", b"7")}
    packages = [
        parts(contribution(tmp_path / f"{number}.asice", group, relayed, chains).read_bytes())
        for number, (relayed, chains) in enumerate(
            [((), CHAINS), (theirs, CHAINS), (theirs[1:], CHAINS), (theirs, later)]
        )
    ]
    sound = {hashlib.sha256(packed(one)).digest() for one in packages}
    path, tried = tmp_path / "received.asice", 0
    for one, other in itertools.permutations(packages, 2):
        theirs_by_name = dict(other)
        signed = {
            name: name.replace("ASiCManifest", "signature").replace(".xml", ".p7s")
            for name, _ in one
            if name.endswith(".xml")
        }
        sets = [{name} for name, _ in one] + [
            {name, signature} for name, signature in signed.items()
        ]
        swapped = [
            [(name, theirs_by_name.get(name, b"") if name in names else body) for name, body in one]
            for names in sets
        ]
        added = [[*one, new] for new in other if new[0] not in dict(one)]
        for content in map(packed, [*swapped, *added]):
            if hashlib.sha256(content).digest() not in sound:
                overwrite(path, content)
                with pytest.raises(KnownError):
                    open_package(path, group.trust(), NOW).close()
                tried += 1
    assert tried > 120
