"""Nobody is believed whom the office has revoked, and no list that is not the office's."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import issuing, revocation
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.opening import Trust, open_package
from auditor_app.exchange.packages import PackageKind, write_package
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.history.signed import Signed
from tests.worlds.containers import parts, signed_whole
from tests.worlds.packages import contribution, digest, entries, own
from tests.worlds.signers import LI, OFFICE, WANG, Signers, certified, signers

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI_AUTHOR = f"META-INF/ASiCManifest-{LI}-3.xml"
WANG_AUTHOR = f"META-INF/ASiCManifest-{WANG}-1.xml"


def refused(code: str, path: Path, trust: Trust, now: dt.datetime = NOW) -> None:
    with pytest.raises(KnownError) as caught:
        open_package(path, trust, now).close()
    assert caught.value.code == code, caught.value


def with_list(pem: bytes, group: Signers, path: Path) -> Path:
    write_package(path, PackageKind.CONTRIBUTION, entries([LI], pem), group.li, LI, [own(LI)], NOW)
    return path


def test_a_revoked_author_or_sender_is_refused(
    merged: Path, group: Signers, tmp_path: Path
) -> None:
    with open_package(merged, group.trust(), NOW) as opened:
        accepted = frozenset(digest(one.manifest) for one in opened.signed)
    before = group.office.revocation_list_pem
    group.office.revoke(group.wang.fingerprint, RevocationReason.KEY_COMPROMISE, NOW)
    refused("E_REVOKED", merged, group.trust())
    open_package(merged, Trust(group.office.root_pem, (before,)), NOW).close()
    open_package(merged, group.trust()._replace(accepted=accepted), NOW).close()
    group.office.revoke(group.li.fingerprint, RevocationReason.KEY_COMPROMISE, NOW)
    refused("E_REVOKED", merged, group.trust()._replace(accepted=accepted))
    own_list = with_list(group.office.revocation_list_pem, group, tmp_path / "own.asice")
    refused("E_REVOKED", own_list, Trust(group.office.root_pem))


@pytest.mark.parametrize("reason", RevocationReason)
def test_why_a_certificate_was_revoked_decides_over_what_is_passed_on(
    group: Signers, theirs: tuple[Signed, ...], tmp_path: Path, reason: RevocationReason
) -> None:
    """RFC 5280, 5.3.1: a key that nobody else had signed well before.

    One that was lost, or may have been, proves no time.
    """
    office, wang = theirs
    revoked_on = NOW + dt.timedelta(hours=2)
    late = sign_anew(wang, group, revoked_on)
    packages = [
        contribution(tmp_path / name, group, [office, one])
        for name, one in (("before", wang), ("after", late))
    ]
    own_package = write_wang(tmp_path / "wang.asice", group)
    (wang_certificate,) = group.office.revoke(group.wang.fingerprint, reason, revoked_on)
    now = NOW + dt.timedelta(hours=3)
    refused("E_REVOKED", own_package, group.trust(), now)
    refused(
        "E_REVOKED", own_package, group.trust()._replace(own=wang_certificate.registration), now
    )
    refused("E_REVOKED", packages[1], group.trust(), now)
    if reason in {RevocationReason.UNSPECIFIED, RevocationReason.KEY_COMPROMISE}:
        refused("E_REVOKED", packages[0], group.trust(), now)
        trust = group.trust()._replace(accepted=frozenset({digest(wang.manifest)}))
    else:
        trust = group.trust()
    for kind in (trust, group.trust()._replace(own=wang_certificate.registration)):
        with open_package(packages[0], kind, now) as opened:
            found = {
                one.device: (one.revoked_on, one.revoked_for) for one in opened.verdict.authors
            }
            assert found == {OFFICE: (None, None), LI: (None, None), WANG: (revoked_on, reason)}
            assert opened.verdict.revoked_on is None


@pytest.mark.parametrize(
    "flag", [x509.ReasonFlags.certificate_hold, x509.ReasonFlags.ca_compromise, None]
)
def test_a_reason_this_program_does_not_give_counts_as_the_worst(
    group: Signers, merged: Path, flag: x509.ReasonFlags | None
) -> None:
    good = x509.load_pem_x509_crl(group.office.revocation_list_pem)
    serial = group.wang._issued.certificate.serial_number
    entry = (
        x509.RevokedCertificateBuilder()
        .serial_number(serial)
        .revocation_date(NOW + dt.timedelta(hours=1))
    )
    if flag:
        entry = entry.add_extension(x509.CRLReason(flag), critical=False)
    builder = x509.CertificateRevocationListBuilder(
        good.issuer, good.last_update_utc, good.next_update_utc
    )
    builder = builder.add_revoked_certificate(entry.build())
    builder = builder.add_extension(x509.CRLNumber(99), critical=False)
    builder = builder.add_extension(
        good.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value, critical=False
    )
    pem = builder.sign(group.office._root.key, hashes.SHA256()).public_bytes(
        serialization.Encoding.PEM
    )
    refused("E_REVOKED", merged, Trust(group.office.root_pem, (pem,)))


def test_an_expired_author_holds_where_a_sender_vouches_for_it(
    group: Signers, tmp_path: Path
) -> None:
    later = NOW + dt.timedelta(days=3 * 365)
    listed = entries([LI, WANG], group.office.revocation_list_pem)
    wang_alone = tmp_path / "wang.asice"
    write_package(
        wang_alone,
        PackageKind.CONTRIBUTION,
        entries([WANG], group.office.revocation_list_pem),
        group.wang,
        WANG,
        [own(WANG)],
        NOW,
    )
    with open_package(wang_alone, group.trust(), NOW) as opened:
        (signed,) = opened.signed
    li = certified(
        group.office, Person("李明", "2021-1-CCAA-0042"), LI, later - dt.timedelta(days=9)
    )
    path = tmp_path / "later.asice"
    write_package(
        path, PackageKind.CONTRIBUTION, listed, li, LI, [own(LI)], later, relayed=[signed]
    )
    refused("E_EXPIRED", wang_alone, group.trust(), later)
    open_package(path, group.trust(), later).close()
    never_valid = sign_anew(signed, group, NOW - dt.timedelta(days=3))
    write_package(
        path, PackageKind.CONTRIBUTION, listed, li, LI, [own(LI)], later, relayed=[never_valid]
    )
    refused("E_EXPIRED", path, group.trust(), later)


def sign_anew(signed: Signed, group: Signers, at: dt.datetime) -> Signed:
    """Return Wang's manifest as Wang's key would sign it at another time."""
    return msgspec.structs.replace(signed, signature=group.wang.sign(signed.manifest, at))


def test_the_newest_list_counts_wherever_it_comes_from(group: Signers, tmp_path: Path) -> None:
    old = group.office.revocation_list_pem
    group.office.revoke(group.wang.fingerprint, RevocationReason.SUPERSEDED, NOW)
    path = with_list(old, group, tmp_path / "li.asice")
    with open_package(path, group.trust(), NOW) as opened:
        assert opened.verdict.revocation_list
        assert opened.verdict.revocation_list.number == 4
        assert opened.revocation_list == group.office.revocation_list_pem
    path = with_list(group.office.revocation_list_pem, group, path)
    with open_package(path, Trust(group.office.root_pem, (old,)), NOW) as opened:
        assert opened.revocation_list == group.office.revocation_list_pem


def test_a_stale_list_is_told_and_refuses_nothing(merged: Path, group: Signers) -> None:
    """Stale revocation list.

    Shown with its age, blocks only the dossier, which operations refuse to write.
    """
    later = NOW + dt.timedelta(days=120)
    with open_package(merged, group.trust(), later) as opened:
        assert opened.verdict.revocation_list
        assert opened.verdict.revocation_list.stale
        assert opened.verdict.stale
        assert (later - opened.verdict.revocation_list.issued_at).days == 120
    renewed = Trust(group.office.root_pem, (group.office.renew(later),))
    with open_package(merged, renewed, later) as opened:
        assert not opened.verdict.stale


def test_a_list_that_cannot_be_used_is_refused_in_package_and_trust(
    group: Signers, merged: Path, tmp_path: Path
) -> None:
    root = group.office._root
    namesake = issuing.issue_root("某认证中心", Person("某认证中心", ""), NOW)
    other = issuing.issue_root("另一机构", Person("另一机构", ""), NOW)
    good = x509.load_pem_x509_crl(group.office.revocation_list_pem)
    builder = x509.CertificateRevocationListBuilder(
        good.issuer, good.last_update_utc, good.next_update_utc
    )
    for extension in good.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    point = x509.IssuingDistributionPoint(None, None, True, False, None, False, False)
    pem = serialization.Encoding.PEM
    wrong: dict[str, tuple[str, bytes]] = {
        "of another issuer": ("E_REVOCATION_LIST", revocation.issue(other, (), 9, NOW)),
        "wrongly signed, same name": ("E_REVOCATION_LIST", revocation.issue(namesake, (), 9, NOW)),
        "from the future": ("E_CLOCK", revocation.issue(root, (), 9, NOW + dt.timedelta(days=2))),
        "another hash": (
            "E_REVOCATION_LIST",
            builder.sign(root.key, hashes.SHA384()).public_bytes(pem),
        ),
        "for some only": (
            "E_REVOCATION_LIST",
            builder.add_extension(point, critical=True)
            .sign(root.key, hashes.SHA256())
            .public_bytes(pem),
        ),
        "two lists": ("E_REVOCATION_LIST", group.office.revocation_list_pem * 2),
        "a certificate": ("E_REVOCATION_LIST", group.office.root_pem),
        "empty": ("E_REVOCATION_LIST", b""),
        "cut": ("E_REVOCATION_LIST", group.office.revocation_list_pem[:-60]),
        "bytes behind": ("E_REVOCATION_LIST", group.office.revocation_list_pem + b"\n"),
        "noise": ("E_REVOCATION_LIST", bytes(range(256)) * 9),
        "HTML": ("E_REVOCATION_LIST", b"<html>"),
    }
    for name, (code, content) in wrong.items():
        refused(code, with_list(content, group, tmp_path / f"{name}.asice"), group.trust())
        refused(code, merged, Trust(group.office.root_pem, (content,)))
    huge = group.office.revocation_list_pem + b" " * (1 << 20)
    refused("E_REVOCATION_LIST", merged, Trust(group.office.root_pem, (huge,)))
    with pytest.raises(KnownError, match="E_SIZE"):
        with_list(huge, group, tmp_path / "huge.asice")


def test_a_package_under_an_office_carries_its_list(group: Signers, tmp_path: Path) -> None:
    listed = [entry for entry in entries([LI], b"") if entry.name != "revocation.pem"]
    with pytest.raises(KnownError, match="E_INCOMPLETE"):
        write_package(
            tmp_path / "x.asice", PackageKind.CONTRIBUTION, listed, group.li, LI, [own(LI)], NOW
        )
    whole = contribution(tmp_path / "li.asice", group)
    kept = [one for one in parts(whole.read_bytes()) if one[0] != "revocation.pem"]
    refused("E_INCOMPLETE", signed_whole(tmp_path / "y.asice", group, kept), group.trust())


def test_an_evil_office_of_the_same_name_is_refused(
    merged: Path, group: Signers, tmp_path: Path
) -> None:
    evil = signers(tmp_path / "evil", NOW)
    refused("E_SIGNER", contribution(tmp_path / "evil.asice", evil), group.trust())
    refused("E_SIGNER", merged, evil.trust())
    forged = entries([LI, WANG], group.office.revocation_list_pem)
    mixed = tmp_path / "mixed.asice"
    with open_package(write_wang(tmp_path / "w.asice", evil), evil.trust(), NOW) as opened:
        relayed = opened.signed
    write_package(
        mixed, PackageKind.CONTRIBUTION, forged, group.li, LI, [own(LI)], NOW, relayed=relayed
    )
    refused("E_SIGNER", mixed, group.trust())


def write_wang(path: Path, group: Signers) -> Path:
    listed = entries([WANG], group.office.revocation_list_pem)
    write_package(path, PackageKind.CONTRIBUTION, listed, group.wang, WANG, [own(WANG)], NOW)
    return path
