"""Packages that are well signed and contradict themselves are refused, and leave nothing behind."""

import datetime as dt
import hashlib
import json
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from auditor_app.demo import sample
from auditor_app.exchange import identity, manifest
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.container import Writer
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.history.event import Event, canonical, event_hash
from tests.worlds.folders import kept

DEVICE = "00000000deadbeef"
STRAY = b"a stray file"

Entries = dict[str, bytes]
Told = dict[str, Any]
"""An event as its line in the package says it."""


class Forge(NamedTuple):
    """The sample's entries, and what signs others in the name of the same person."""

    entries: Entries
    signer: identity.Identity
    folder: Path

    @property
    def chain(self) -> str:
        return next(name for name in self.entries if name.startswith("events/"))

    @property
    def events(self) -> list[Told]:
        return [json.loads(line) for line in self.entries[self.chain].splitlines()]

    @property
    def attachment(self) -> str:
        return next(name for name in self.entries if name.startswith("attachments/"))

    def package(self, entries: Entries) -> Path:
        """Write a dossier of the first form: one manifest signs whatever is in it."""
        path = self.folder / "forged.asice"
        name, signature = (
            f"META-INF/ASiCManifest-{DEVICE}-1.xml",
            f"META-INF/signature-{DEVICE}-1.p7s",
        )
        listed = [
            Reference(one, "application/octet-stream", hashlib.sha256(content).digest())
            for one, content in entries.items()
        ]
        whole = manifest.write(Manifest(signature, tuple(listed)))
        with path.open("wb") as file:
            writer = Writer(file)
            for one, content in entries.items():
                writer.add(one, content)
            writer.add(name, whole)
            writer.add(signature, self.signer.sign(whole, dt.datetime.now(dt.UTC)))
            writer.close()
        return path


@pytest.fixture(scope="module")
def forge(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Forge:
    leader = sample.leader_of(sample.read_sample())
    signer = identity.ephemeral(Person(leader.name, leader.registration), dt.datetime.now(dt.UTC))
    folder = tmp_path_factory.mktemp("forge")
    (folder / "root.pem").write_bytes(signer.root_pem)
    with zipfile.ZipFile(package) as opened:
        entries = {
            name: opened.read(name)
            for name in opened.namelist()
            if not name.startswith(("META-INF/", "mimetype"))
        }
    return Forge(entries, signer, folder)


@pytest.fixture
def code(
    refused: Any, run: Any, forge: Forge, sample_workspace: Path, tmp_path: Path
) -> Callable[[Entries], str]:
    """Return what has a package refused by `verify` and by `import`; it answers the code."""
    office = tmp_path / "office"
    shutil.copytree(sample_workspace, office)
    run("audit", "list", workspace=office)
    before = kept(office)

    def forged(entries: Entries) -> str:
        path, root = forge.package(entries), forge.folder / "root.pem"
        found = refused("verify", path, "--trust", root)
        assert refused("import", path, "--trust", root, workspace=office) == found
        assert kept(office) == before
        return str(found)

    return forged


def linked(events: list[Told]) -> bytes:
    """Return a chain's lines with the hashes that its events need."""
    lines: list[bytes] = []
    before: dict[str, str] = {}
    for event in events:
        event["prev"] = before.get(event["device"], "")
        event["hash"] = before[event["device"]] = event_hash(
            *[event[name] for name in Event._fields[:11]]
        )
        lines.append(msgspec.json.encode({name: event[name] for name in Event._fields}) + b"\n")
    return b"".join(lines)


def test_the_forge_makes_a_good_package(run: Any, forge: Forge) -> None:
    path = forge.package({**forge.entries, forge.chain: linked(forge.events)})
    assert run("verify", path, "--trust", forge.folder / "root.pem")[0] == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda f: {"audit.json": f.entries["audit.json"].replace(b"2026-031", b"2026-032")},
            "E_CONTENT",
        ),
        (lambda _: {"audit.json": b"\xff" * 100}, "E_CONTENT"),
        (
            lambda f: {"edition.json": f.entries["edition.json"].replace(b'"1.0"', b'"1.1"')},
            "E_CONTENT",
        ),
        (lambda _: {"edition.json": b"[" * 100_000}, "E_CONTENT"),
        (lambda _: {"attachments/" + hashlib.sha256(STRAY).hexdigest(): STRAY}, "E_CONTENT"),
        (lambda f: {f.attachment: None}, "E_CONTENT"),
        (lambda f: {f.chain: None}, "E_UNSIGNED"),
        (lambda f: {f.chain: b""}, "E_CONTENT"),
        (lambda f: {f.chain: b"\xff\n"}, "E_EVENT"),
        (lambda f: {f.chain: b'{"a":' * 50_000}, "E_EVENT"),
        (lambda f: {f.chain: f.entries[f.chain].replace(b"\n", b"\r\n")}, "E_CONTENT"),
        (lambda f: {f.chain: f.entries[f.chain][:-1]}, "E_CONTENT"),
        (lambda f: {f.chain: f.entries[f.chain] * 2}, "E_CONTENT"),
        (
            lambda f: {f.chain: b"".join(f.entries[f.chain].splitlines(keepends=True)[:-1])},
            "E_CONTENT",
        ),
        (lambda f: {f.chain: f.entries[f.chain].replace(b"2026-031", b"2026-032")}, "E_HASH"),
        (
            lambda f: {f.chain: None, "events/ffffffffffffffff.jsonl": f.entries[f.chain]},
            "E_CONTENT",
        ),
    ],
)
def test_entries_that_contradict_each_other(
    code: Callable[[Entries], str],
    forge: Forge,
    change: Callable[[Forge], dict[str, bytes | None]],
    expected: str,
) -> None:
    changed = {**forge.entries, **change(forge)}
    assert (
        code({name: content for name, content in changed.items() if content is not None})
        == expected
    )


def future() -> str:
    return f"{int((time.time() + 3 * 86_400) * 1000):012x}0000"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "SC-0000-9999"}, "E_SIGNER"),
        ({"hlc": future()}, "E_CLOCK"),
        ({"hlc": "0" * 16}, "E_CHAIN"),
        ({"audit": "another"}, "E_CONTENT"),
        ({"seq": 10**40}, "E_EVENT"),
        ({"op": "explode"}, "E_EVENT"),
        ({"record": "Spaceship"}, "E_EVENT"),
        ({"fields": '{"colour":"red"}'}, "E_EVENT"),
        ({"fields": '{"a":1,"a":2}'}, "E_EVENT"),
        ({"fields": '{"a":' + "[" * 50_000 + "]" * 50_000 + "}"}, "E_EVENT"),
        ({"op": "import", "record": "", "id": "", "fields": '{"ffffffffffffffff":9}'}, "E_CLAIM"),
    ],
)
def test_a_last_event_that_cannot_be(
    code: Callable[[Entries], str], forge: Forge, fields: dict[str, Any], expected: str
) -> None:
    events = forge.events
    events[-1].update(fields)
    assert code({**forge.entries, forge.chain: linked(events)}) == expected


@pytest.mark.parametrize(
    ("record", "section", "fields"),
    [
        ("TeamMember", "team", {"capability_man_days": "NaN"}),
        ("TeamMember", "team", {"capability_man_days": "-5"}),
        ("TeamMember", "team", {"capability_man_days": "9" * 5000}),
        ("Application", "application", {"client_name": "x" * 3_000_000}),
        ("Application", "application", {"client_name": None}),
        ("Attachment", "attachments", {"digest": "../../identity/identity.json"}),
        ("Audit", "audit", {"edition_digest": "../identity/identity.json"}),
    ],
)
def test_a_value_that_no_person_could_enter(
    code: Callable[[Entries], str], forge: Forge, record: str, section: str, fields: dict[str, Any]
) -> None:
    events = forge.events
    event = next(one for one in events if one["record"] == record)
    event["fields"] = canonical({**json.loads(event["fields"]), **fields})
    shown = json.loads(forge.entries["audit.json"])
    place = shown[section]
    (
        next(one for one in place if one["id"] == event["id"]) if isinstance(place, list) else place
    ).update(fields)
    audit = msgspec.json.format(msgspec.json.encode(shown), indent=1) + b"\n"
    assert code({**forge.entries, "audit.json": audit, forge.chain: linked(events)}) in {
        "E_CONTENT",
        "E_VALUE",
    }


def test_an_older_copy_of_the_workspace_does_not_take_in_its_own_future(
    refused: Any, run: Any, sample_workspace: Path, tmp_path: Path
) -> None:
    older, newer = tmp_path / "older", tmp_path / "newer"
    for copy in (older, newer):
        shutil.copytree(sample_workspace, copy)
    assert run("export", "2026-031", tmp_path / "later.asice", workspace=newer)[0] == 0
    run("audit", "list", workspace=older)
    before = kept(older)
    root = older / "identity" / "root.pem"
    assert refused("import", tmp_path / "later.asice", "--trust", root, workspace=older) == "E_OWN"
    assert kept(older) == before
