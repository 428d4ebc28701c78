"""A certified member of the team sends what nobody may: it is refused.

The leader's laptop is as it was, to the byte.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.domain.identifiers import single_id
from auditor_app.domain.records import Conclusion
from auditor_app.exchange import authority, entry_names
from auditor_app.exchange.opening import OpenPackage
from auditor_app.history.event import Event
from auditor_app.operations.core.workspace import Workspace, utc_now
from auditor_app.operations.packages import importing, reading
from auditor_app.operations.stages import attachments, capability
from auditor_app.operations.trust.trusting import trust_of
from tests.worlds import teams
from tests.worlds.chains import linked, rehashed
from tests.worlds.folders import files_in
from tests.worlds.forging import Author, Chain, Content, at_hand, lines, more
from tests.worlds.passphrases import CHEAP, SECRET
from tests.worlds.teams import PEOPLE, Team

PHOTO = b"a photo that the leader has not seen " * 1000


class Scene(NamedTuple):
    """The leader's open workspace, what the first auditor has at hand, and where packages lie."""

    team: Team
    leader: Workspace
    author: Author

    def staged(self, path: Path) -> importing.Staged:
        return importing.stage(self.leader, [path])

    def refusal(self, path: Path) -> str:
        """Return the code with which a package is refused; not a byte of the workspace changes."""
        before = files_in(self.leader.folder)
        with self.staged(path) as staged:
            assert not staged.incoming
            assert importing.accept(self.leader, staged) == []
            (refused,) = staged.refused
        assert files_in(self.leader.folder) == before
        assert str(refused.error.message)
        assert refused.error.advice
        return refused.error.code


@pytest.fixture(scope="module")
def ready(worked: Team, tmp_path_factory: pytest.TempPathFactory) -> tuple[Team, Author]:
    """A team whose leader has the first auditor's work, and what that auditor has at hand since."""
    team = worked.copy(tmp_path_factory.mktemp("ready") / "team")
    team.send("first", "leader")
    with team.session("first") as session:
        attachments.attach(session, session.state.sites[0].id, content=PHOTO, name="photo.txt")
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[0].id, "new"
        )
    return team, at_hand(team, "first")


@pytest.fixture(scope="module")
def scene(ready: tuple[Team, Author], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """The leader's workspace, which stays as it is through every test."""
    yield from opened(ready, tmp_path_factory.mktemp("scene"))


@pytest.fixture
def own(ready: tuple[Team, Author], tmp_path: Path) -> Iterator[Scene]:
    """The leader's workspace, for one test that changes it."""
    yield from opened(ready, tmp_path)


def opened(ready: tuple[Team, Author], folder: Path) -> Iterator[Scene]:
    team = ready[0].copy(folder / "copy")
    with team.workspace("leader") as leader:
        yield Scene(team, leader, ready[1])


def judged(chain: Chain) -> Event:
    return next(event for event in chain if event.record == "Judgement" and event.op == "insert")


def days(number: int) -> str:
    return f"{int((time.time() + number * 86_400) * 1000):012x}0000"


def deep(opening: str, closing: str) -> str:
    return '{"note":' + opening * 100_000 + closing * 100_000 + "}"


def concluded(fields: str, op: str = "insert", **others: object) -> Callable[[Chain], Content]:
    """Return what appends an entry on the conclusion, which is the leader's to write."""

    def spoil(chain: Chain) -> Content:
        record_id = single_id(chain[0].audit, Conclusion)
        return more(fields, Conclusion.__name__, record_id, op, **others)(chain)

    return spoil


HUGE = "9" * 5_000
LONG = "x" * 10_000_000
SQL = "'); DROP TABLE event; --"

CHAINS: dict[str, tuple[str, Callable[[Chain], Content]]] = {
    "lists 100,000 deep": ("E_EVENT", more(deep("[", "]"))),
    "objects 100,000 deep": ("E_EVENT", more(deep('{"a":', "}").replace(":}", ":0}"))),
    "a line 100,000 deep": (
        "E_EVENT",
        lambda c: lines(c) + b'{"audit":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    ),
    "a number of 5,000 digits": ("E_EVENT", more(f'{{"note":{HUGE}}}')),
    "a number past every column": ("E_VALUE", more('{"position":9223372036854775808}', "Site")),
    "an event's number of 5,000 digits": (
        "E_EVENT",
        lambda c: lines(c).replace(b'"seq":1,', b'"seq":' + HUGE.encode() + b",", 1),
    ),
    "a field twice in an event": (
        "E_EVENT",
        lambda c: lines(c).replace(b'{"audit":', b'{"seq":1,"audit":', 1),
    ),
    "a field twice in what it says": ("E_EVENT", more('{"note":"a","note":"b"}')),
    "not a number": ("E_EVENT", more('{"note":NaN}')),
    "infinity": ("E_EVENT", more('{"note":Infinity}')),
    "half a character": ("E_EVENT", more('{"note":"\\ud800"}')),
    "half a character in a line": (
        "E_EVENT",
        lambda c: lines(c).replace(b'"op":"insert"', b'"op":"\\ud800"', 1),
    ),
    "a text of ten megabytes": ("E_CONTENT", more(f'{{"note":"{LONG}"}}')),
    "a line that is not UTF-8": ("E_EVENT", lambda c: lines(c) + b"\xff\n"),
    "an altered event": ("E_HASH", lambda c: [*c[:-1], c[-1]._replace(id="other")]),
    "an altered link": ("E_CHAIN", lambda c: [*c[:-1], rehashed(c[-1]._replace(prev="0" * 64))]),
    "a gap": ("E_GAP", lambda c: [*c[:-2], c[-1]]),
    "a missing beginning": ("E_GAP", lambda c: c[1:]),
    "an event twice": ("E_CONTENT", lambda c: [*c, c[-1]]),
    "an older event again": ("E_CONTENT", lambda c: [*c, c[0]]),
    "another history than before": (
        "E_FORK",
        lambda c: linked([*c[:1], c[1]._replace(hlc=f"{int(c[1].hlc, 16) + 1:016x}"), *c[2:]]),
    ),
    "a clock three days ahead": ("E_CLOCK", more(hlc=days(3))),
    "a clock that runs backwards": ("E_CHAIN", more(hlc="0" * 16)),
    "a clock that is none": ("E_EVENT", more(hlc="z" * 16)),
    "a record there is not": ("E_EVENT", more('{"height":3}', "Drone")),
    "a field there is not": ("E_EVENT", more('{"colour":"red"}')),
    "an id that is set": ("E_EVENT", more('{"id":"another"}')),
    "an operation there is not": ("E_EVENT", more(op="erase")),
    "a judgement beside the true one": (
        "E_CONTENT",
        lambda c: more(judged(c).fields, "Judgement", "another")(c),
    ),
    "a judgement moved to another item": (
        "E_CONTENT",
        lambda c: more('{"item":"9.9"}', "Judgement", judged(c).id, "update")(c),
    ),
    "a second application": (
        "E_CONTENT",
        more('{"client_name":"another"}', "Application", "another"),
    ),
    "a tenth document beside the nine": (
        "E_CONTENT",
        more('{"number":9}', "ApplicationDocument", "another"),
    ),
    "a decision never made, taken back": (
        "E_EVENT",
        lambda c: more(f'{{"item":{judged(c).seq}}}', "Judgement", judged(c).id, "reopen")(c),
    ),
    "a decision to come, taken back": (
        "E_EVENT",
        lambda c: more('{"verdict":99999}', "Judgement", judged(c).id, "reopen")(c),
    ),
    "another's decision, taken back": (
        "E_EVENT",
        more('{"statement":1}', "Conclusion", "c", "reopen"),
    ),
    "a file that is not there, removed": (
        "E_CONTENT",
        more(f'{{"deleted":true,"digest":"{"a" * 64}"}}', "Attachment", "gone"),
    ),
    "a verdict there is not": (
        "E_VALUE",
        more('{"item":"1.1","part":"capability","site":"s","verdict":"superb"}', "Judgement"),
    ),
    "somebody else's entry": ("E_SIGNER", more(author="R-001")),
    "an entry by nobody": ("E_SIGNER", more(author="")),
    "a claim on a device there is not": ("E_CLAIM", more('{"ffff":1}', "", "", "import")),
    "a claim on oneself": (
        "E_CLAIM",
        lambda c: more(f'{{"{c[0].device}":1}}', "", "", "import")(c),
    ),
    "a claim of 5,000 digits": ("E_EVENT", more(f'{{"ffff":{HUGE}}}', "", "", "import")),
    "an entry of another audit": ("E_CONTENT", more(audit="another")),
    "a second audit": ("E_VALUE", more('{"number":"9"}', "Audit", "another")),
    "the audit's number": (
        "E_ROSTER",
        lambda c: more('{"number":"9"}', "Audit", c[0].audit, "update")(c),
    ),
    "a conclusion": ("E_ROLE", concluded('{"statement":"mine"}')),
    "the sign-off under a newer version": (
        "E_ROLE",
        concluded('{"signed_on":"2026-03-01"}', schema=99),
    ),
    "a new member": ("E_ROSTER", more('{"position":9}', "TeamMember", "m")),
    "a new member by a change": ("E_ROSTER", more('{"position":9}', "TeamMember", "m", "update")),
    "a new member by a newer version": (
        "E_ROSTER",
        more('{"position":9}', "TeamMember", "m", "enlist", schema=99),
    ),
    "an empty line": ("E_EVENT", lambda c: lines(c) + b"\n"),
    "SQL for a device": (
        "E_CONTENT",
        lambda c: [*c, rehashed(c[-1]._replace(device=SQL, seq=1, prev=""))],
    ),
}


@pytest.mark.parametrize(("code", "spoil"), CHAINS.values(), ids=CHAINS)
def test_a_chain_that_cannot_be(
    scene: Scene, tmp_path: Path, code: str, spoil: Callable[[Chain], Content]
) -> None:
    author = scene.author
    assert (
        scene.refusal(
            author.write(tmp_path / "forged.asice", chains={author.device: spoil(author.chain)})
        )
        == code
    )


ENTRIES: dict[str, Callable[[bytes], bytes]] = {
    "lists 100,000 deep": lambda _: b"[" * 100_000 + b"]" * 100_000,
    "a field 100,000 deep": lambda c: c.replace(
        b"{", b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b",", 1
    ),
    "a number of 5,000 digits": lambda c: c.replace(b"{", b'{"version":' + HUGE.encode() + b",", 1),
    "a number no float holds": lambda c: c.replace(b"{", b'{"version":1e999,', 1),
    "a field twice": lambda c: c.replace(b"{", b'{"version":1,', 1),
    "a field there is not": lambda c: c.replace(b"{", b'{"colour":"red",', 1),
    "not a number": lambda c: c.replace(b"{", b'{"version":NaN,', 1),
    "half a character": lambda c: c.replace(b"{", b'{"version":"\\ud800",', 1),
    "half a character as bytes": lambda c: c.replace(b"{", b'{"version":"\xed\xa0\x80",', 1),
    "a text of ten megabytes": lambda c: c.replace(
        b"{", b'{"version":"' + LONG.encode() + b'",', 1
    ),
    "a byte order mark": lambda c: b"\xef\xbb\xbf" + c,
    "two documents": lambda c: c + c,
    "another number": lambda c: c.replace(b"1", b"2"),
    "nothing": lambda _: b"",
    "a web page": lambda _: b"<html>",
}


@pytest.mark.parametrize("name", [entry_names.AUDIT, entry_names.EDITION])
@pytest.mark.parametrize("spoil", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_that_is_not_what_the_chains_lead_to(
    scene: Scene, tmp_path: Path, name: str, spoil: Callable[[bytes], bytes]
) -> None:
    author = scene.author
    forged = author.write(tmp_path / "forged.asice", entries={name: spoil(author.entries[name])})
    assert scene.refusal(forged) == "E_CONTENT"


def test_the_forge_makes_a_good_package(own: Scene, tmp_path: Path) -> None:
    path = own.author.write(tmp_path / "true.asice")
    with own.staged(path) as staged:
        (taken,) = importing.accept(own.leader, staged)
    assert taken.events == 2
    before = own.leader.store.events(taken.audit)
    with own.staged(own.team.package("first")) as again:
        assert again.incoming[0].events == 0, "the same once more, and relayed in another package"
        importing.accept(own.leader, again)
    assert own.leader.store.events(taken.audit) == before


def test_another_laptops_chain_is_its_owners_to_sign(scene: Scene, tmp_path: Path) -> None:
    """Not even the true chain, since the true signature goes along with it."""
    others = [device for device in scene.author.devices if device != scene.author.device]
    assert len(others) > 1
    for device in others:
        chain = scene.author.chain_of(device)
        for content in (chain, more()(chain)):
            path = scene.author.write(tmp_path / "forged.asice", chains={device: content})
            assert scene.refusal(path) in {"E_ROSTER", "E_SIGNER"}


def test_ones_own_authority_does_not_sign_for_the_office(scene: Scene, tmp_path: Path) -> None:
    with scene.team.workspace("first") as first:
        author = scene.author._replace(signer=first.identity)
    assert scene.refusal(author.write(tmp_path / "forged.asice")) == "E_SIGNER"


def test_a_root_named_on_the_spot_does_not_take_the_offices_place(
    scene: Scene, tmp_path: Path
) -> None:
    """Trusted once, an authority of the same name could make the first auditor the leader."""
    forger = authority.create(
        tmp_path,
        teams.OFFICE.name,
        teams.OFFICE,
        founder(scene),
        SECRET,
        utc_now(),
        cost=CHEAP,
    )
    member = next(
        event
        for event in scene.author.chain_of(founder(scene))
        if '"registration":"R-002"' in event.fields
    )
    chain = more('{"role":"team_leader"}', "TeamMember", member.id, "update")(
        scene.author.chain_of(founder(scene))
    )
    mine = (entry_names.events_name(scene.author.device), entry_names.ATTACHMENTS)
    entries = {
        name: content for name, content in scene.author.entries.items() if not name.startswith(mine)
    }
    author = scene.author._replace(
        device=founder(scene), signer=forger.office, files=(), entries=entries
    )
    listed = {entry_names.REVOCATION: forger.revocation_list_pem}
    path = author.write(tmp_path / "forged.asice", chains={founder(scene): chain}, entries=listed)
    before = files_in(scene.leader.folder)
    with importing.stage(scene.leader, [path], trust_pem=forger.root_pem) as staged:
        assert [one.error.code for one in staged.refused] == ["E_SIGNER"]
        assert importing.accept(scene.leader, staged) == []
    assert files_in(scene.leader.folder) == before
    everybody = forger.root_pem + trust_of(scene.leader).roots_pem
    with (
        teams.started(tmp_path / "stranger", PEOPLE["expert"][0]) as stranger,
        importing.stage(stranger, [path], trust_pem=everybody) as staged,
    ):
        assert staged.refused == (), "but for the other office all is in order"


def test_an_audit_of_ones_own_under_the_id_of_another(scene: Scene, tmp_path: Path) -> None:
    audit = scene.author.chain[0].audit
    founding = [
        event
        for event in scene.author.chain_of(founder(scene))
        if event.record in {"Audit", "Application"}
    ]
    chain = linked(one._replace(device=scene.author.device, author="R-002") for one in founding)
    alone = scene.author._replace(
        entries={
            name: content
            for name, content in scene.author.entries.items()
            if not name.startswith(("events/", "attach"))
        },
        files=(),
        relayed=(),
    )
    assert (
        scene.refusal(alone.write(tmp_path / "forged.asice", chains={alone.device: chain}))
        == "E_FORK"
    )
    other = "ffff"
    moved = linked(one._replace(device=other) for one in chain)
    assert {one.audit for one in moved} == {audit}
    path = alone._replace(device=other).write(tmp_path / "forged.asice", chains={other: moved})
    assert scene.refusal(path) == "E_ROSTER"


def founder(scene: Scene) -> str:
    return next(
        one for one in scene.author.devices if scene.author.chain_of(one)[0].record == "Audit"
    )


def test_this_laptops_own_chain_told_on(own: Scene, tmp_path: Path) -> None:
    """The leader, at a copy of the workspace, sends what this laptop never wrote."""
    leader = own.leader.store.device
    own.team.copy(tmp_path / "older")
    copied = Team(tmp_path / "older")
    with copied.session("leader") as session:
        capability.note_evidence(
            session, session.state.sites[0].id, session.edition.clauses[1].id, "elsewhere"
        )
    assert own.refusal(copied.contribute("leader")) == "E_OWN"
    assert own.leader.store.device == leader


def test_what_a_newer_program_wrote_stays_in_the_history_unseen(own: Scene, tmp_path: Path) -> None:
    author = own.author
    chain = author.chain
    for step in (
        more('{"height":3}', "Drone", "d", schema=99),
        more('{"colour":"red","note":"seen"}', "PlanEntry", "plan", schema=99),
        more('{"note":"painted"}', "PlanEntry", "plan", op="paint", schema=99),
    ):
        chain = step(chain)
    with own.staged(
        author.write(tmp_path / "newer.asice", chains={author.device: chain})
    ) as staged:
        (taken,) = importing.accept(own.leader, staged)
    store = own.leader.store
    assert set(chain[-3:]) < set(store.events(taken.audit))
    assert next(one for one in store.state(taken.audit).plan if one.id == "plan").note == "painted"
    assert store.check().problems == ()
    assert own.team.package("first").exists()


def test_an_id_with_sql_in_it_is_only_an_id(own: Scene, tmp_path: Path) -> None:
    author = own.author
    chain = more('{"note":"' + SQL + '"}', record_id=SQL)(author.chain)
    with own.staged(author.write(tmp_path / "odd.asice", chains={author.device: chain})) as staged:
        (taken,) = importing.accept(own.leader, staged)
    assert SQL in {one.id for one in own.leader.store.state(taken.audit).plan}
    assert own.leader.store.check().problems == ()


def middle_of_the_photo(content: bytes) -> int:
    return content.index(PHOTO) + len(PHOTO) // 2


def change_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[middle_of_the_photo(bytes(content))] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    "change",
    [
        change_a_byte,
        lambda path: os.truncate(path, middle_of_the_photo(path.read_bytes())),
        lambda path: os.truncate(path, 0),
        lambda path: path.write_bytes((path.parent / "another.asice").read_bytes()),
    ],
    ids=["a byte", "cut short", "emptied", "another package"],
)
def test_a_file_that_changes_between_the_preview_and_the_import(
    scene: Scene, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    path = scene.author.write(tmp_path / "true.asice")
    shutil.copyfile(scene.team.package("assignment"), tmp_path / "another.asice")
    with scene.staged(path) as staged:
        change(path)
        before = files_in(scene.leader.folder)
        with pytest.raises(KnownError) as refusal:
            importing.accept(scene.leader, staged)
        assert refusal.value.code in {"E_DIGEST", "E_TRUNCATED", "E_READ"}
        assert refusal.value.advice
        assert files_in(scene.leader.folder) == before


def test_a_file_that_is_replaced_after_the_preview_is_imported_as_it_was(
    own: Scene, tmp_path: Path
) -> None:
    path = own.author.write(tmp_path / "replaced.asice")
    with own.staged(path) as staged:
        path.unlink()
        path.write_bytes(b"<html>")
        assert importing.accept(own.leader, staged)[0].events == 2, "what was verified is held open"


def test_a_file_that_changes_while_it_is_verified(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scene.author.write(tmp_path / "true.asice")
    content = path.read_bytes()
    event = content.index(scene.author.chain[-1].hash.encode())
    read = reading.read

    def late(package: OpenPackage, editions: reading.Editions) -> reading.Contents:
        path.write_bytes(content[:event] + b"!" + content[event + 1 :])
        return read(package, editions)

    monkeypatch.setattr(reading, "read", late)
    assert scene.refusal(path) == "E_DIGEST"
