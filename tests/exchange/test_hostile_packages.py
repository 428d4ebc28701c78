"""Who signed for what.

Nothing unsigned, cut out, or brought from another package is believed, whoever sends it.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import manifest
from auditor_app.exchange.manifest import Manifest, Reference
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.history.signed import Signed
from tests.worlds.containers import packed, parts, signed_whole
from tests.worlds.packages import CHAINS, PHOTOS, contribution, digest, entries, own
from tests.worlds.signers import LI, WANG, Signers

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI_AUTHOR = f"META-INF/ASiCManifest-{LI}-3.xml"
WANG_AUTHOR = f"META-INF/ASiCManifest-{WANG}-1.xml"


def refused(code: str, path: Path, trust: Trust, now: dt.datetime = NOW) -> None:
    with pytest.raises(KnownError) as caught:
        open_package(path, trust, now).close()
    assert caught.value.code == code, caught.value


def signed_author(signer_name: str, content: bytes, group: Signers) -> list[tuple[str, bytes]]:
    return [
        (signer_name, content),
        (
            signer_name.replace("ASiCManifest", "signature").replace(".xml", ".p7s"),
            group.li.sign(content, NOW),
        ),
    ]


def write_wang(path: Path, group: Signers) -> Path:
    listed = entries([WANG], group.office.revocation_list_pem)
    write_package(path, PackageKind.CONTRIBUTION, listed, group.wang, WANG, [own(WANG)], NOW)
    return path


def test_a_chain_without_its_authors_signature_is_refused(group: Signers, tmp_path: Path) -> None:
    """The sender signs for the whole, and that is not enough."""
    path = tmp_path / "package.asice"
    listed = entries([LI, WANG], group.office.revocation_list_pem)
    write_package(path, PackageKind.CONTRIBUTION, listed, group.li, LI, [own(LI)], NOW)
    refused("E_UNSIGNED", path, group.trust())


def test_an_attachment_that_no_author_signed_for_is_refused(group: Signers, tmp_path: Path) -> None:
    path = tmp_path / "package.asice"
    stray = PackageEntry(f"attachments/{digest(b'stray')}", "image/jpeg", b"stray")
    listed = [*entries([LI], group.office.revocation_list_pem), stray]
    write_package(path, PackageKind.CONTRIBUTION, listed, group.li, LI, [own(LI)], NOW)
    refused("E_UNSIGNED", path, group.trust())


def test_an_entry_that_nobody_signed_for_is_refused(merged: Path, group: Signers) -> None:
    contents = parts(merged.read_bytes())
    for name in (f"attachments/{digest(b'stray')}", "events/b1.jsonl", "report.pdf"):
        merged.write_bytes(packed([*contents, (name, b"stray")]))
        refused("E_UNSIGNED", merged, group.trust())


@pytest.mark.parametrize("count", [1, 2, 4, 30])
def test_a_manifest_for_another_number_of_events_is_refused(
    group: Signers, tmp_path: Path, count: int
) -> None:
    path = tmp_path / "package.asice"
    listed = entries([LI], group.office.revocation_list_pem)
    write_package(
        path,
        PackageKind.CONTRIBUTION,
        listed,
        group.li,
        LI,
        [OwnChain(LI, count, own(LI).attachments)],
        NOW,
    )
    refused("E_MANIFEST", path, group.trust())


@pytest.mark.parametrize("chain", [b"", b"{}", b"{}\n{}\n{}\n{}", b"{}\n{}\n{}\n\n"])
def test_lines_are_counted_by_their_ends(group: Signers, tmp_path: Path, chain: bytes) -> None:
    path = tmp_path / "package.asice"
    listed = entries([LI], group.office.revocation_list_pem, {LI: chain})
    write_package(path, PackageKind.CONTRIBUTION, listed, group.li, LI, [own(LI)], NOW)
    refused("E_MANIFEST", path, group.trust())


def author_refused(code: str, group: Signers, path: Path, change: Callable[[bytes], bytes]) -> None:
    """Sign Li's own manifest with a change in it, and the whole around it, and see it refused."""
    contents = parts(contribution(path, group).read_bytes())
    changed = change(dict(contents)[LI_AUTHOR])
    kept = [one for one in contents if not one[0].endswith((f"{LI}-3.xml", f"{LI}-3.p7s"))]
    refused(
        code,
        signed_whole(path, group, [*kept, *signed_author(LI_AUTHOR, changed, group)]),
        group.trust(),
    )


def test_no_author_signs_for_more_than_their_own(group: Signers, tmp_path: Path) -> None:
    def adding(name: bytes) -> Callable[[bytes], bytes]:
        line = (
            b'  <asic:DataObjectReference URI="'
            + name
            + b'" MimeType="a/b"><ds:DigestMethod Algorithm='
        )
        line += (
            b'"http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>'
            + b"A" * 43
            + b"=</ds:DigestValue></asic:DataObjectReference>\n"
        )
        return lambda content: content.replace(
            b"</asic:ASiCManifest>", line + b"</asic:ASiCManifest>"
        )

    for name in (
        b"audit.json",
        b"edition.json",
        f"events/{WANG}.jsonl".encode(),
        WANG_AUTHOR.encode(),
    ):
        author_refused("E_MANIFEST", group, tmp_path / "x.asice", adding(name))
    author_refused("E_MISSING", group, tmp_path / "x.asice", adding(b"attachments/" + b"0" * 64))


def test_a_chain_that_only_somebody_else_signed_for_is_refused(
    group: Signers, tmp_path: Path
) -> None:
    author_refused(
        "E_MANIFEST",
        group,
        tmp_path / "x.asice",
        lambda content: content.replace(LI.encode(), WANG.encode()),
    )
    contents = parts(contribution(tmp_path / "x.asice", group).read_bytes())
    renamed = [
        (name.replace(f"events/{LI}", f"events/{WANG}"), content) for name, content in contents
    ]
    refused("E_MISSING", signed_whole(tmp_path / "x.asice", group, renamed), group.trust())


def test_a_sender_gives_nothing_another_media_type(
    group: Signers, theirs: tuple[Signed, ...], tmp_path: Path
) -> None:
    """What an author signed for as a photo is not handed on as a program."""
    listed = entries([LI, *(one.device for one in theirs)], group.office.revocation_list_pem)
    photo = f"attachments/{digest(PHOTOS[WANG])}"
    for name, code in (
        (photo, "E_MANIFEST"),
        (f"events/{WANG}.jsonl", "E_MANIFEST"),
        ("audit.json", ""),
    ):
        changed = [
            one._replace(media_type="application/x-msdownload") if one.name == name else one
            for one in listed
        ]
        write_package(
            tmp_path / "x.asice",
            PackageKind.CONTRIBUTION,
            changed,
            group.li,
            LI,
            [own(LI)],
            NOW,
            relayed=theirs,
        )
        if code:
            refused(code, tmp_path / "x.asice", group.trust())
        else:
            open_package(tmp_path / "x.asice", group.trust(), NOW).close()


def test_two_authors_of_one_file_may_call_it_differently(group: Signers, tmp_path: Path) -> None:
    """A photo travels once, by its digest, whatever each of those who attached it says it is."""
    path, photo = tmp_path / "x.asice", digest(PHOTOS[WANG])
    write_wang(path, group)
    with open_package(path, group.trust(), NOW) as opened:
        relayed = opened.signed
    listed = entries([LI, WANG], group.office.revocation_list_pem)
    listed = [
        one._replace(media_type="image/heic") if one.name.endswith(photo) else one for one in listed
    ]
    mine = [OwnChain(LI, 3, [digest(PHOTOS[LI]), photo])]
    write_package(path, PackageKind.CONTRIBUTION, listed, group.li, LI, mine, NOW, relayed=relayed)
    with open_package(path, group.trust(), NOW) as opened:
        assert {LI, WANG} == {
            one.device
            for one in opened.verdict.authors
            if f"attachments/{photo}" in opened.covers(one.device)
        }


# What others signed, cut or exchanged on the way


def test_a_relayed_signature_that_was_cut_out_is_missed(
    merged: Path, group: Signers, tmp_path: Path
) -> None:
    contents = parts(merged.read_bytes())
    cut = [one for one in contents if f"{WANG}-1" not in one[0]]
    merged.write_bytes(packed(cut))
    refused("E_MISSING", merged, group.trust())
    refused("E_UNSIGNED", signed_whole(tmp_path / "x.asice", group, cut), group.trust())
    gone = [one for one in cut if one[0] != f"events/{WANG}.jsonl"]
    refused("E_UNSIGNED", signed_whole(tmp_path / "x.asice", group, gone), group.trust())


def test_a_relayed_signature_of_another_package_is_refused(
    merged: Path, group: Signers, tmp_path: Path
) -> None:
    longer = {**CHAINS, LI: CHAINS[LI].replace(b'"li":1', b'"li":9')}
    other = dict(parts(contribution(tmp_path / "other.asice", group, chains=longer).read_bytes()))
    contents = parts(merged.read_bytes())

    def exchanged(*names: str) -> list[tuple[str, bytes]]:
        return [(name, other[name] if name in names else content) for name, content in contents]

    signature = LI_AUTHOR.replace("ASiCManifest", "signature").replace(".xml", ".p7s")
    merged.write_bytes(packed(exchanged(LI_AUTHOR, signature)))
    refused("E_DIGEST", merged, group.trust())
    path = tmp_path / "x.asice"
    refused("E_DIGEST", signed_whole(path, group, exchanged(LI_AUTHOR, signature)), group.trust())
    refused("E_SIGNATURE", signed_whole(path, group, exchanged(LI_AUTHOR)), group.trust())
    refused("E_SIGNATURE", signed_whole(path, group, exchanged(signature)), group.trust())
    merged.write_bytes(packed(exchanged(LI_AUTHOR, signature, f"events/{LI}.jsonl")))
    refused("E_DIGEST", merged, group.trust())
    whole = [(name, content) for name, content in contents if "-package" not in name]
    merged.write_bytes(
        packed(whole + [(name, content) for name, content in other.items() if "-package" in name])
    )
    refused("E_UNSIGNED", merged, group.trust())


def test_two_senders_or_none_are_refused(merged: Path, group: Signers, tmp_path: Path) -> None:
    contents = parts(merged.read_bytes())
    merged.write_bytes(packed([one for one in contents if "-package" not in one[0]]))
    refused("E_UNSIGNED", merged, group.trust())
    second = [
        one
        for one in parts(write_wang(tmp_path / "w.asice", group).read_bytes())
        if "-package" in one[0]
    ]
    merged.write_bytes(packed([*contents, *second]))
    refused("E_SIGNER", merged, group.trust())


def test_a_dossier_of_one_manifest_is_read_as_before_and_nothing_else_is(
    group: Signers, tmp_path: Path
) -> None:
    name, signature = f"META-INF/ASiCManifest-{LI}-1.xml", f"META-INF/signature-{LI}-1.p7s"

    def alone(listed: list[PackageEntry]) -> Path:
        contents = [
            (entry.name, entry.source) for entry in listed if isinstance(entry.source, bytes)
        ]
        references = tuple(
            Reference(entry, "a/b", bytes.fromhex(digest(content))) for entry, content in contents
        )
        content = manifest.write(Manifest(signature, references))
        (tmp_path / "x.asice").write_bytes(
            packed([*contents, (name, content), (signature, group.li.sign(content, NOW))])
        )
        return tmp_path / "x.asice"

    listed = entries([LI], group.office.revocation_list_pem)
    refused("E_UNSIGNED", alone(listed), group.trust())
    with open_package(
        alone([*listed, PackageEntry("report.pdf", "a/b", b"%PDF")]), group.trust(), NOW
    ) as opened:
        assert [(one.device, one.count, one.signer) for one in opened.verdict.authors] == [
            (LI, 3, "李明")
        ]
        assert opened.signed == (), "there is nothing of an author’s own to pass on"


def test_too_many_authors_are_refused(group: Signers, tmp_path: Path) -> None:
    many = [
        (f"META-INF/{kind}-{number:x}-1.{end}", b"")
        for number in range(201)
        for kind, end in (("ASiCManifest", "xml"), ("signature", "p7s"))
    ]
    path = tmp_path / "x.asice"
    path.write_bytes(packed([*parts(contribution(path, group).read_bytes()), *many]))
    refused("E_COUNT", path, group.trust())
