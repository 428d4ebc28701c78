"""Small packages of an office and two auditors: chains and photos that tell of no audit."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from auditor_app.exchange.opening import open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.history.signed import Signed
from tests.worlds.signers import LI, OFFICE, WANG, Signers

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


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def entries(
    devices: Sequence[str], revocation_list: bytes, chains: Mapping[str, bytes] = CHAINS
) -> list[PackageEntry]:
    """Return the entries of a package with the chains and photos of some devices."""
    listed = [
        PackageEntry("audit.json", "application/json", b'{"devices":%d}' % len(devices)),
        PackageEntry("edition.json", "application/json", b"{}"),
        PackageEntry("revocation.pem", "application/pkix-crl", revocation_list),
    ]
    listed += [
        PackageEntry(f"events/{device}.jsonl", "application/jsonl", chains[device])
        for device in devices
    ]
    photos = sorted({digest(PHOTOS[device]): PHOTOS[device] for device in devices}.items())
    return listed + [
        PackageEntry(f"attachments/{name}", "image/jpeg", content) for name, content in photos
    ]


def own(device: str, chains: Mapping[str, bytes] = CHAINS) -> OwnChain:
    return OwnChain(device, chains[device].count(b"\n"), [digest(PHOTOS[device])])


def contribution(
    path: Path, group: Signers, relayed: Sequence[Signed] = (), chains: Mapping[str, bytes] = CHAINS
) -> Path:
    """Write Li's package, with the chains of those whose signatures Li passes on."""
    listed = entries(
        [LI, *(one.device for one in relayed)], group.office.revocation_list_pem, chains
    )
    write_package(
        path,
        PackageKind.CONTRIBUTION,
        listed,
        group.li,
        LI,
        [own(LI, chains)],
        group.now,
        relayed=relayed,
    )
    return path


def received(folder: Path, group: Signers) -> tuple[Signed, ...]:
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
