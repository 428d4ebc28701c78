"""Several authors in one package.

Each signed for their own, whoever sends it for all of it, and nobody for anybody else.
"""

import datetime as dt
import itertools
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.history.signed import Signed
from tests.worlds.containers import packed, parts
from tests.worlds.outsider import recipe
from tests.worlds.packages import PHOTOS, digest, entries, own
from tests.worlds.signers import LI, OFFICE, WANG, Signers, certified, signers

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI_AUTHOR = f"META-INF/ASiCManifest-{LI}-3.xml"
WANG_AUTHOR = f"META-INF/ASiCManifest-{WANG}-1.xml"


def refused(code: str, path: Path, trust: Trust, now: dt.datetime = NOW) -> None:
    with pytest.raises(KnownError) as caught:
        open_package(path, trust, now).close()
    assert caught.value.code == code, caught.value


def test_everybody_is_named_for_what_they_wrote(merged: Path, group: Signers) -> None:
    with open_package(merged, group.trust(), NOW) as opened:
        verdict = opened.verdict
        assert [(one.device, one.count, one.signer, one.office) for one in verdict.authors] == [
            (OFFICE, 2, "张伟", True),
            (LI, 3, "李明", False),
            (WANG, 1, "王芳", False),
        ]
        for device in (OFFICE, LI, WANG):
            assert opened.covers(device) == {
                f"events/{device}.jsonl",
                f"attachments/{digest(PHOTOS[device])}",
            }
    assert (verdict.kind, verdict.signer, verdict.device, verdict.count) == (
        PackageKind.CONTRIBUTION,
        "李明",
        LI,
        3,
    )
    assert (verdict.organisation, verdict.self_issued, verdict.certified_device) == (
        "某认证中心",
        False,
        LI,
    )
    assert verdict.fingerprint == group.li.fingerprint
    assert verdict.revocation_list
    assert (verdict.revocation_list.number, verdict.stale) == (3, False)
    assert verdict.entries == 3 + 3 + 3


def test_a_signature_is_passed_on_as_it_came(
    merged: Path, group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> None:
    """A contribution relayed by a third person stays verifiable against its first author."""
    with open_package(merged, group.trust(), NOW) as opened:
        received = {one.device: one for one in opened.signed}
        assert {one.device for one in theirs} == {OFFICE, WANG}
        assert {one.package for one in opened.signed} == {opened.verdict.manifest_digest}
    for one in theirs:
        assert (received[one.device].manifest, received[one.device].signature) == (
            one.manifest,
            one.signature,
        )
    listed = entries([OFFICE, LI, WANG], group.office.revocation_list_pem)
    again = [one for one in received.values() if one.device != WANG]
    path = tmp_path / "wang again.asice"
    write_package(
        path, PackageKind.CONTRIBUTION, listed, group.wang, WANG, [own(WANG)], NOW, relayed=again
    )
    with open_package(path, group.trust(), NOW) as opened:
        assert {one.device: one.signature for one in opened.signed}[OFFICE] == received[
            OFFICE
        ].signature
        assert opened.verdict.signer == "王芳"


def test_the_kind_follows_from_sender_and_content(group: Signers, tmp_path: Path) -> None:
    listed = entries([OFFICE], group.office.revocation_list_pem)
    path = tmp_path / "package.asice"
    write_package(
        path, PackageKind.ASSIGNMENT, listed, group.office.office, OFFICE, [own(OFFICE)], NOW
    )
    with open_package(path, group.trust(), NOW) as opened:
        assert opened.verdict.kind is PackageKind.ASSIGNMENT
        assert opened.verdict.office
    with pytest.raises(ValueError, match="assignment"):
        write_package(
            path,
            PackageKind.ASSIGNMENT,
            entries([LI], group.office.revocation_list_pem),
            group.li,
            LI,
            [own(LI)],
            NOW,
        )
    with pytest.raises(KnownError, match="E_INCOMPLETE"):
        write_package(
            path,
            PackageKind.DOSSIER,
            entries([LI], group.office.revocation_list_pem),
            group.li,
            LI,
            [own(LI)],
            NOW,
        )
    with open_package(path, group.trust(), NOW) as opened:
        assert opened.verdict.kind is PackageKind.ASSIGNMENT, (
            "what could not be written replaced nothing"
        )


def test_who_wrote_nothing_yet_can_send_what_others_wrote(
    group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> None:
    listed = entries([OFFICE, WANG], group.office.revocation_list_pem)
    path = tmp_path / "package.asice"
    write_package(
        path, PackageKind.CONTRIBUTION, listed, group.li, LI, [OwnChain(LI, 0)], NOW, relayed=theirs
    )
    with open_package(path, group.trust(), NOW) as opened:
        assert (opened.verdict.device, opened.verdict.count) == (LI, 0)
        assert [one.device for one in opened.verdict.authors] == [OFFICE, WANG]


def test_an_adopted_chain_is_signed_by_its_author_anew(group: Signers, tmp_path: Path) -> None:
    """Lost laptop: the old chain stays under its device, signed with the new certificate."""
    li = certified(group.office, Person("李明", "2021-1-CCAA-0042"), "0000000000000001", NOW)
    path = tmp_path / "package.asice"
    listed = entries([LI], group.office.revocation_list_pem)
    write_package(path, PackageKind.CONTRIBUTION, listed, li, "0000000000000001", [own(LI)], NOW)
    with open_package(path, group.trust(), NOW) as opened:
        (author,) = opened.verdict.authors
    assert (author.device, author.certified_device, opened.verdict.device) == (
        LI,
        "0000000000000001",
        "0000000000000001",
    )


# Long work


def stopping_after(calls: int) -> Callable[[], bool]:
    """Return what wants to stop once it was asked so many times."""
    asked = itertools.count()
    return lambda: next(asked) >= calls


def test_writing_can_be_cancelled_at_any_moment_and_leaves_nothing(
    group: Signers, tmp_path: Path
) -> None:
    listed = entries([LI], group.office.revocation_list_pem)
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "x.asice"

    def write(calls: int) -> None:
        stop = stopping_after(calls)
        write_package(
            path, PackageKind.CONTRIBUTION, listed, group.li, LI, [own(LI)], NOW, cancelled=stop
        )

    for calls in range(len(listed) + 2):
        with pytest.raises(KnownError, match="E_CANCELLED"):
            write(calls)
        assert list((tmp_path / "out").iterdir()) == []
    write(len(listed) + 2)
    open_package(path, group.trust(), NOW).close()


def test_opening_can_be_cancelled_at_any_moment(merged: Path, group: Signers) -> None:
    for calls in range(12):
        with pytest.raises(KnownError, match="E_CANCELLED"):
            open_package(merged, group.trust(), NOW, cancelled=stopping_after(calls))


def test_progress_runs_to_its_end(
    group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    listed = entries([LI, OFFICE, WANG], group.office.revocation_list_pem)
    path = tmp_path / "x.asice"

    def watch(done: int, total: int) -> None:
        seen.append((done, total))

    write_package(
        path,
        PackageKind.CONTRIBUTION,
        listed,
        group.li,
        LI,
        [own(LI)],
        NOW,
        relayed=theirs,
        progress=watch,
    )
    assert seen == [(number, len(listed)) for number in range(len(listed) + 1)]
    seen.clear()
    open_package(path, group.trust(), NOW, progress=watch).close()
    assert seen == sorted(seen)
    assert seen[-1] == (path.stat().st_size, path.stat().st_size)


# Ordinary programs


def openssl(folder: Path, *arguments: str) -> int:
    return subprocess.run(
        ["openssl", *arguments], cwd=folder, capture_output=True, check=False
    ).returncode


def team_dossier(tmp_path: Path) -> Signers:
    """Write a dossier of two authors under an office, today: openssl knows no other day."""
    now = dt.datetime.now(dt.UTC)
    group = signers(tmp_path / "office", now)
    listed = entries([WANG], group.office.revocation_list_pem)
    write_package(
        tmp_path / "wang.asice",
        PackageKind.CONTRIBUTION,
        listed,
        group.wang,
        WANG,
        [own(WANG)],
        now,
    )
    with open_package(tmp_path / "wang.asice", group.trust(), now) as opened:
        relayed = opened.signed
    listed = [
        *entries([LI, WANG], group.office.revocation_list_pem),
        PackageEntry("report.pdf", "application/pdf", b"%PDF-1.7"),
    ]
    write_package(
        tmp_path / "dossier.asice",
        PackageKind.DOSSIER,
        listed,
        group.li,
        LI,
        [own(LI)],
        now,
        relayed=relayed,
    )
    return group


def test_openssl_verifies_every_author_and_knows_a_revoked_one(tmp_path: Path) -> None:
    group = team_dossier(tmp_path)
    (tmp_path / "root.pem").write_bytes(group.office.root_pem)
    folder = tmp_path / "open"
    subprocess.run(
        ["unzip", "-q", tmp_path / "dossier.asice", "-d", folder], check=True, capture_output=True
    )
    found = sorted(
        path.stem.removeprefix("ASiCManifest-")
        for path in folder.glob("META-INF/ASiCManifest-*.xml")
    )
    assert found == [f"{LI}-3", f"{LI}-package", f"{WANG}-1"]
    for name in found:
        command = [
            "-in",
            f"META-INF/signature-{name}.p7s",
            "-content",
            f"META-INF/ASiCManifest-{name}.xml",
        ]
        trust = ["-CAfile", "../root.pem", "-out", "/dev/null", "-signer", f"../{name}.pem"]
        assert openssl(folder, "cms", "-verify", "-binary", "-inform", "DER", *command, *trust) == 0
        checked = [
            "verify",
            "-crl_check",
            "-CAfile",
            "../root.pem",
            "-CRLfile",
            "revocation.pem",
            f"../{name}.pem",
        ]
        assert openssl(folder, *checked) == 0
    group.office.revoke(
        group.wang.fingerprint, RevocationReason.KEY_COMPROMISE, dt.datetime.now(dt.UTC)
    )
    (folder / "revocation.pem").write_bytes(group.office.revocation_list_pem)
    checked = ["verify", "-crl_check", "-CAfile", "../root.pem", "-CRLfile", "revocation.pem"]
    assert openssl(folder, *checked, f"../{WANG}-1.pem") != 0
    assert openssl(folder, *checked, f"../{LI}-3.pem") == 0


def test_the_documented_recipe_holds_for_several_authors(tmp_path: Path) -> None:
    group = team_dossier(tmp_path)
    (tmp_path / "trust.pem").write_bytes(group.office.root_pem)
    content = (tmp_path / "dossier.asice").read_bytes()

    def follow() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-eu"], input=recipe(), cwd=tmp_path, capture_output=True, text=True, check=False
        )

    good = follow()
    assert good.returncode == 0, good.stderr
    assert "李明" in good.stdout
    assert "王芳" in good.stdout
    contents = parts(content)
    for altered in (
        [one for one in contents if f"{WANG}-1" not in one[0]],
        [
            (name, body + b"{}\n" if name == f"events/{WANG}.jsonl" else body)
            for name, body in contents
        ],
        [
            (
                name,
                dict(contents)[f"META-INF/signature-{LI}-3.p7s"]
                if name.endswith(f"{WANG}-1.p7s")
                else body,
            )
            for name, body in contents
        ],
    ):
        (tmp_path / "dossier.asice").write_bytes(packed(altered))
        assert follow().returncode != 0
    (tmp_path / "dossier.asice").write_bytes(content)
    group.office.revoke(
        group.wang.fingerprint, RevocationReason.KEY_COMPROMISE, dt.datetime.now(dt.UTC)
    )
    (tmp_path / "revocation.pem").write_bytes(group.office.revocation_list_pem)
    assert follow().returncode != 0
