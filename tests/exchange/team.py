"""An office, two auditors whom it certified, and the packages they exchange."""

import datetime as dt
import hashlib
import io
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509

from auditor_app.exchange import authority, identity, manifest, signatures
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.container import Reader, Writer
from auditor_app.exchange.keys import Cost
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import Entry, OwnChain, PackageKind, write_package
from auditor_app.exchange.signer import Signer
from auditor_app.history.signed import Signed

PASSPHRASE = "correct horse battery"  # noqa: S105 (of an authority that lives as long as a test)
CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
OFFICE, LI, WANG = "0ff1ce0000000000", "9f3a5c7e1b2d4f60", "a1b2c3d4e5f60718"
"""The laptops."""
CHAINS = {
    OFFICE: b'{"office":1}\n{"office":2}\n',
    LI: b'{"li":1}\n{"li":2}\n{"li":3}\n',
    WANG: b'{"wang":1}\n',
}
PHOTOS = {
    OFFICE: b"the scope, signed",
    LI: b"\xff\xd8 by li \xff\xd9",
    WANG: b"\xff\xd8 by wang \xff\xd9",
}

Parts = list[tuple[str, bytes]]


class Team(NamedTuple):
    """The office's authority and how each of the three signs; `now` is the day of everything."""

    office: Authority
    li: Signer
    wang: Signer
    now: dt.datetime

    def trust(self) -> Trust:
        return Trust(self.office.root_pem, (self.office.revocation_list_pem,))


def certified(office: Authority, person: Person, device: str, now: dt.datetime) -> Signer:
    own = identity.ephemeral(person, now)
    signer = own.with_answer(office.issue(own.request(device), now)).office
    assert signer
    return signer


def team(folder: Path, now: dt.datetime, name: str = "某认证中心") -> Team:
    zhang = Person("张伟", "2015-1-CCAA-0001")
    office = authority.create(folder, name, zhang, OFFICE, PASSPHRASE, now, cost=CHEAP)
    li = certified(office, Person("李明", "2021-1-CCAA-0042"), LI, now)
    wang = certified(office, Person("王芳", "2019-1-CCAA-0007"), WANG, now)
    return Team(office, li, wang, now)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def entries(
    devices: Sequence[str], revocation_list: bytes, chains: Mapping[str, bytes] = CHAINS
) -> list[Entry]:
    """Return the entries of a package with the chains and photos of some devices."""
    listed = [
        Entry("audit.json", "application/json", b'{"devices":%d}' % len(devices)),
        Entry("edition.json", "application/json", b"{}"),
        Entry("revocation.pem", "application/pkix-crl", revocation_list),
    ]
    listed += [
        Entry(f"events/{device}.jsonl", "application/jsonl", chains[device]) for device in devices
    ]
    photos = sorted({digest(PHOTOS[device]): PHOTOS[device] for device in devices}.items())
    return listed + [
        Entry(f"attachments/{name}", "image/jpeg", content) for name, content in photos
    ]


def own(device: str, chains: Mapping[str, bytes] = CHAINS) -> OwnChain:
    return OwnChain(device, chains[device].count(b"\n"), [digest(PHOTOS[device])])


def contribution(
    path: Path, team: Team, relayed: Sequence[Signed] = (), chains: Mapping[str, bytes] = CHAINS
) -> Path:
    """Write Li's package, with the chains of those whose signatures Li passes on."""
    listed = entries(
        [LI, *(one.device for one in relayed)], team.office.revocation_list_pem, chains
    )
    write_package(
        path,
        PackageKind.CONTRIBUTION,
        listed,
        team.li,
        LI,
        [own(LI, chains)],
        team.now,
        relayed=relayed,
    )
    return path


def received(folder: Path, group: Team) -> tuple[Signed, ...]:
    """Return the office's and Wang's signatures, as Li receives them from Wang."""
    listed = entries([OFFICE], group.office.revocation_list_pem)
    path = folder / "assignment.asice"
    write_package(
        path, PackageKind.ASSIGNMENT, listed, group.office.office, OFFICE, [own(OFFICE)], group.now
    )
    with open_package(path, group.trust(), group.now) as opened:
        relayed = opened.signed
    listed = entries([OFFICE, WANG], group.office.revocation_list_pem)
    path = folder / "wang.asice"
    write_package(
        path,
        PackageKind.CONTRIBUTION,
        listed,
        group.wang,
        WANG,
        [own(WANG)],
        group.now,
        relayed=relayed,
    )
    with open_package(path, group.trust(), group.now) as opened:
        return opened.signed


def parts(package: bytes) -> Parts:
    """Return the entries of a package by name, without its mimetype."""
    reader = Reader(io.BytesIO(package))
    return [(name, reader.read(name)) for name in reader.places if name != "mimetype"]


def packed(contents: Parts) -> bytes:
    """Return a container of these entries, whatever they are."""
    target = io.BytesIO()
    writer = Writer(target)
    for name, content in contents:
        writer.add(name, content)
    writer.close()
    return target.getvalue()


def signed_whole(path: Path, group: Team, contents: Parts) -> Path:
    """Write entries as Li would sign for them as a whole, whatever they are.

    Li's manifest among them gives their media types.
    """
    name = f"META-INF/ASiCManifest-{LI}-package.xml"
    signature = f"META-INF/signature-{LI}-package.p7s"
    kept = [(entry, content) for entry, content in contents if entry not in (name, signature)]
    before = manifest.parse(dict(contents)[name]).references
    kinds = {one.name: one.media_type for one in before}
    references = tuple(
        Reference(entry, kinds.get(entry, "a/b"), bytes.fromhex(digest(content)))
        for entry, content in kept
    )
    content = manifest.write(Manifest(signature, references))
    path.write_bytes(
        packed([*kept, (name, content), (signature, group.li.sign(content, group.now))])
    )
    return path


def recipe() -> str:
    """Return the shell commands of docs/verify.md."""
    text = (Path(__file__).parents[2] / "docs" / "verify.md").read_text()
    return "\n".join(block.split("```", 1)[0] for block in text.split("```sh\n")[1:])


def overwrite(path: Path, content: bytes) -> None:
    """Write content over what a file held.

    Emptying it first, as `write_bytes` does, makes some disks wait.
    """
    path.touch()
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()


def verify_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember what was found of a signature.

    That is a function of its arguments, and what takes longest.
    """
    real = signatures.verify

    @cache
    def verified(
        data: bytes,
        signature: bytes,
        roots: tuple[x509.Certificate, ...],
        now: dt.datetime,
        *,
        vouched_for: bool,
    ) -> signatures.Proof:
        return real(data, signature, list(roots), now, vouched_for=vouched_for)

    def verify(
        data: bytes,
        signature: bytes,
        roots: list[x509.Certificate],
        now: dt.datetime,
        *,
        vouched_for: bool = False,
    ) -> signatures.Proof:
        return verified(data, signature, tuple(roots), now, vouched_for=vouched_for)

    monkeypatch.setattr(signatures, "verify", verify)
