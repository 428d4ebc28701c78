"""No change to a package gets through: bytes, cuts, or parts of other packages.

`make fuzz` runs this, outside the ordinary tests, because it takes minutes. Every refusal must be
in words: any exception but a `KnownError` is a failure. Containers are broken byte by byte. Then
their contents are, in containers that are sound again: so what lies behind the checksums is
reached as well.
"""

import datetime as dt
import itertools
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import PackageEntry, PackageKind, write_package
from auditor_app.history.signed import Signed
from auditor_app.operations.packages import importing
from tests.worlds import teams
from tests.worlds.containers import Parts, overwrite, packed, parts, signed_whole
from tests.worlds.folders import files_in
from tests.worlds.packages import CHAINS, contribution, entries, own
from tests.worlds.signers import LI, OFFICE, WANG, Signers, signers
from tests.worlds.verifying_once import verify_once

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
SEED = int(os.environ.get("FUZZ_SEED", "20260302"))
AT_LEAST = 50_000


class Corpus(NamedTuple):
    """Packages that verify: who made them, who may be believed, and the bytes by name."""

    team: Signers
    trust: Trust
    packages: dict[str, bytes]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    group = signers(folder / "office", NOW)
    listed = entries([OFFICE], group.office.revocation_list_pem)
    write_package(
        folder / "assignment",
        PackageKind.ASSIGNMENT,
        listed,
        group.office.office,
        OFFICE,
        [own(OFFICE)],
        NOW,
    )
    assigned = received(folder / "assignment", group)
    listed = entries([OFFICE, WANG], group.office.revocation_list_pem)
    write_package(
        folder / "wang",
        PackageKind.CONTRIBUTION,
        listed,
        group.wang,
        WANG,
        [own(WANG)],
        NOW,
        relayed=assigned,
    )
    theirs = received(folder / "wang", group)
    contribution(folder / "li", group, theirs)
    later = {**CHAINS, LI: CHAINS[LI] + b'{"li":4}\n'}
    contribution(folder / "li later", group, theirs, later)
    rewritten = {**CHAINS, LI: CHAINS[LI].replace(b"1", b"7")}
    contribution(folder / "li rewritten", group, theirs, rewritten)
    listed = [
        *entries([OFFICE, LI, WANG], group.office.revocation_list_pem),
        PackageEntry("report.pdf", "application/pdf", b"%PDF-1.7"),
    ]
    write_package(
        folder / "dossier",
        PackageKind.DOSSIER,
        listed,
        group.li,
        LI,
        [own(LI)],
        NOW,
        relayed=theirs,
    )
    return Corpus(
        group,
        group.trust(),
        {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()},
    )


def received(path: Path, group: Signers) -> tuple[Signed, ...]:
    with open_package(path, group.trust(), NOW) as opened:
        return opened.signed


@pytest.fixture(autouse=True)
def _each_signature_once(monkeypatch: pytest.MonkeyPatch) -> None:
    verify_once(monkeypatch)


class Gate:
    """Lets nothing through but the packages of the corpus, and counts what was tried."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self.tried = 0
        self._corpus, self._path = corpus, folder / "received.asice"
        self._sound = set(corpus.packages.values())

    def refuses(self, content: bytes, what: object) -> None:
        if content in self._sound:
            return
        self.tried += 1
        overwrite(self._path, content)
        try:
            open_package(self._path, self._corpus.trust, NOW).close()
        except KnownError as error:
            assert error.code.startswith("E_"), what
            assert str(error.message), what
        else:
            pytest.fail(f"accepted: {what}")
        assert self._path.read_bytes() == content, what


@pytest.fixture
def gate(corpus: Corpus, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(corpus, tmp_path)
    yield gate
    assert [path.name for path in tmp_path.iterdir()] == ["received.asice"], (
        "nothing is left beside what was received"
    )


def altered(content: bytes, chance: random.Random) -> bytes:
    """Return content with something in it overwritten, put in, left out, doubled or moved."""
    at, length = chance.randrange(len(content) + 1), chance.choice((1, 1, 1, 2, 4, 16, 64))
    piece = content[at : at + length]
    noise = chance.choice(
        (
            chance.randbytes(length),
            bytes(length),
            b"\xff" * length,
            b"PK\3\4",
            b"PK\5\6",
            b"<!--",
            b"\r\n",
            b" ",
        )
    )
    other = chance.randrange(len(content) + 1)
    match chance.randrange(5):
        case 0:
            return content[:at] + noise + content[at + len(noise) :]
        case 1:
            return content[:at] + noise + content[at:]
        case 2:
            return content[:at] + content[at + length :]
        case 3:
            return content[:at] + piece + content[at:]
        case _:
            rest = content[:at] + content[at + length :]
            return rest[:other] + piece + rest[other:]


def test_every_byte_and_every_cut_of_a_container(corpus: Corpus, gate: Gate) -> None:
    chance = random.Random(SEED)  # noqa: S311 (repeatable, not secret)
    for name in ("li", "dossier"):
        content = corpus.packages[name]
        for at in range(len(content)):
            changed = bytearray(content)
            changed[at] ^= chance.randrange(1, 256)
            gate.refuses(bytes(changed), (name, "byte", at))
            gate.refuses(content[:at], (name, "cut", at))
        for at in range(0, len(content), 7):
            gate.refuses(content[at + 1 :], (name, "beginning cut", at))
    assert gate.tried >= AT_LEAST


def test_random_damage_to_containers(corpus: Corpus, gate: Gate) -> None:
    chance = random.Random(SEED + 1)  # noqa: S311 (repeatable, not secret)
    for number in range(20_000):
        name, content = chance.choice(list(corpus.packages.items()))
        for _ in range(chance.choice((1, 1, 2, 5))):
            content = altered(content, chance)
        gate.refuses(content, (name, SEED + 1, number))


def test_random_damage_to_contents_in_sound_containers(corpus: Corpus, gate: Gate) -> None:
    chance = random.Random(SEED + 2)  # noqa: S311 (repeatable, not secret)
    for number in range(6_000):
        name, content = chance.choice(list(corpus.packages.items()))
        contents = parts(content)
        at = chance.randrange(len(contents))
        entry, body = contents[at]
        contents[at] = (entry, altered(body, chance))
        if contents[at][1] == body:
            continue
        gate.refuses(packed(contents), (name, entry, SEED + 2, number))


def test_authors_whose_own_was_damaged_by_a_certified_sender(
    corpus: Corpus, gate: Gate, tmp_path: Path
) -> None:
    """Whoever sends a package can sign for the whole of it, but not for what others wrote."""
    chance = random.Random(SEED + 4)  # noqa: S311 (repeatable, not secret)
    contents = parts(corpus.packages["li"])
    others = [
        at
        for at, (name, _) in enumerate(contents)
        if name.startswith(("events/", "attachments/", "META-INF/")) and "-package" not in name
    ]
    for number in range(1_000):
        changed = list(contents)
        at = chance.choice(others)
        name, body = changed[at]
        changed[at] = (name, altered(body, chance))
        if changed[at][1] == body:
            continue
        path = signed_whole(tmp_path / "received.asice", corpus.team, changed)
        gate.refuses(path.read_bytes(), (name, SEED + 4, number))


def regrouped(contents: Parts, others: Parts, chance: random.Random) -> Parts:
    """Return entries of two packages mixed: exchanged, left out, added, renamed, reordered."""
    mixed, theirs = dict(contents), dict(others)
    for name in chance.sample(sorted(mixed.keys() | theirs.keys()), chance.choice((1, 1, 2, 2, 4))):
        match chance.randrange(3):
            case 0:
                mixed.pop(name, None)
            case 1 if name in theirs:
                mixed[name] = theirs[name]
            case _:
                other = chance.choice(sorted(mixed))
                mixed[name], mixed[other] = mixed[other], mixed.get(name, mixed[other])
    listed = list(mixed.items())
    if not chance.randrange(4):
        chance.shuffle(listed)
    return listed


def test_entries_manifests_and_signatures_of_other_packages(corpus: Corpus, gate: Gate) -> None:
    chance = random.Random(SEED + 3)  # noqa: S311 (repeatable, not secret)
    opened = {name: parts(content) for name, content in corpus.packages.items()}
    for (one, contents), (other, others) in itertools.permutations(opened.items(), 2):
        for name, body in others:
            swapped = [(entry, body if entry == name else content) for entry, content in contents]
            gate.refuses(packed(swapped), (one, other, name))
        for name, _ in contents:
            kept = [(entry, content) for entry, content in contents if entry != name]
            gate.refuses(packed(kept), (one, "without", name))
        both = [name for name, _ in others if name.startswith("META-INF/")]
        for count in (2, 4):
            for names in itertools.combinations(both, count):
                swapped = [
                    (
                        entry,
                        dict(others)[entry]
                        if entry in names and entry in dict(others)
                        else content,
                    )
                    for entry, content in contents
                ]
                gate.refuses(packed(swapped), (one, other, names))
    for number in range(20_000):
        one, other = chance.sample(sorted(opened), 2)
        gate.refuses(
            packed(regrouped(opened[one], opened[other], chance)), (one, other, SEED + 3, number)
        )


# Real packages, sent to a workspace


def spoilt(content: bytes, contents: Parts, others: Parts, chance: random.Random) -> bytes:
    """Return a package with damage to its container or contents, or with entries of another one."""
    match chance.randrange(3):
        case 0:
            return altered(content, chance)
        case 1:
            return packed(regrouped(contents, others, chance))
        case _:
            at = chance.randrange(len(contents))
            return packed(
                [
                    (name, altered(body, chance) if at == place else body)
                    for place, (name, body) in enumerate(contents)
                ]
            )


def test_a_workspace_is_byte_for_byte_what_it_was(tmp_path: Path) -> None:
    """Whatever a member of the team can be sent goes through the import and leaves nothing."""
    chance = random.Random(SEED + 5)  # noqa: S311 (repeatable, not secret)
    assigned = teams.assigned(tmp_path / "team")
    packages = {
        "assignment": assigned.package("assignment").read_bytes(),
        "early": assigned.contribute("first").read_bytes(),
    }
    teams.work(assigned)
    packages |= {
        who: assigned.contribute(who).read_bytes() for who in ("first", "second", "expert")
    }
    opened, sound = (
        {name: parts(content) for name, content in packages.items()},
        set(packages.values()),
    )
    path, tried = tmp_path / "received.asice", 0
    with assigned.workspace("leader") as leader:
        before = files_in(leader.folder)
        for number in range(AT_LEAST // 10):
            name, other = chance.sample(sorted(packages), 2)
            content = packages[name]
            try:
                content = spoilt(content, opened[name], opened[other], chance)
            except KnownError:  # an entry grew past what any container can hold
                continue
            if content in sound:
                continue
            tried += 1
            overwrite(path, content)
            with importing.stage(leader, [path]) as staged:
                assert staged.arrivals == (), (name, other, SEED + 5, number)
                (refused,) = staged.refused
                assert refused.error.code.startswith("E_")
                assert importing.accept(leader, staged) == []
            if number % 500 == 0:
                assert files_in(leader.folder) == before, number
        assert files_in(leader.folder) == before
        assert tried > AT_LEAST // 11
        for content in packages.values():
            overwrite(path, content)
            with importing.stage(leader, [path]) as staged:
                assert len(staged.arrivals) == 1, "what was broken here was sound"
