"""An office certifies auditors, takes certificates back, and nobody without its passphrase can."""

import datetime as dt
import json
import subprocess
from pathlib import Path

import msgspec
import pytest
from cryptography import x509

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import authority, certificates, identity, requests, revocation
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.revocation import RevocationReason
from tests.worlds.passphrases import CHEAP, SECRET

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI = Person("李明", "2021-1-CCAA-0042")
WANG = Person("王芳", "2019-1-CCAA-0007")


@pytest.fixture
def office(tmp_path: Path) -> Authority:
    return authority.create(
        tmp_path / "office", "某认证中心", WANG, "0ff1ce", SECRET, NOW, cost=CHEAP
    )


@pytest.fixture
def li(tmp_path: Path) -> Identity:
    return identity.create(tmp_path / "li", LI, SECRET, NOW, cost=CHEAP)[0]


def refused(code: str, call: object, *args: object, **kwargs: object) -> KnownError:
    with pytest.raises(KnownError) as caught:
        call(*args, **kwargs)  # type: ignore[operator]  # any function of the modules
    assert caught.value.code == code, caught.value
    return caught.value


def revoked_in(listed: bytes) -> set[int]:
    return {entry.serial_number for entry in x509.load_pem_x509_crl(listed)}


def test_an_office_opens_again_as_it_was(office: Authority, li: Identity, tmp_path: Path) -> None:
    answer = office.issue(li.request("d1"), NOW)
    again = authority.unlock(tmp_path / "office", SECRET)
    assert (again.name, again.root_pem, again.office.fingerprint) == (
        "某认证中心",
        office.root_pem,
        office.office.fingerprint,
    )
    assert again.register() == office.register()
    assert again.register()[0].fingerprint == answer.fingerprint
    assert authority.whose(tmp_path / "office") == "某认证中心"
    assert authority.whose(tmp_path / "li") is None
    assert (tmp_path / "office" / "authority" / "root.pem").read_bytes() == office.root_pem


def test_the_office_signs_as_its_person_on_its_device(office: Authority) -> None:
    assert (office.office.person, office.office.device, office.office.organisation) == (
        WANG,
        "0ff1ce",
        "某认证中心",
    )
    assert office.office.is_office
    assert not office.office.is_self_issued


def test_a_certificate_names_whom_the_request_named(office: Authority, li: Identity) -> None:
    answer = requests.read_answer(office.issue(li.request("d1"), NOW).serialise(), NOW)
    assert (answer.person, answer.device, answer.office) == (LI, "d1", "某认证中心")
    assert answer.certificate.not_valid_after_utc - NOW < dt.timedelta(days=3 * 365)
    (entry,) = office.register()
    assert (entry.person, entry.device, entry.fingerprint) == (LI, "d1", answer.fingerprint)
    assert entry.revoked_on is None


def test_the_same_request_is_answered_with_the_same_certificate(
    office: Authority, li: Identity
) -> None:
    first, second = (office.issue(li.request("d1"), NOW) for _ in range(2))
    assert first.fingerprint == second.fingerprint
    assert len(office.register()) == 1
    assert office.issue(li.request("d2"), NOW).fingerprint != first.fingerprint


def test_one_laptop_is_one_persons(office: Authority, li: Identity, tmp_path: Path) -> None:
    """A certificate for a colleague's laptop would have that colleague's entries refused."""
    office.issue(li.request("d1"), NOW)
    other = identity.create(tmp_path / "other", Person("赵强", "R-9"), SECRET, NOW, cost=CHEAP)[0]
    for device in ("d1", office.office.device):
        refused("E_AUTHORITY_DEVICE", office.issue, other.request(device), NOW)
    assert [one.registration for one in office.register()] == [LI.registration]
    assert office.issue(other.request("d2"), NOW).device == "d2"
    own = identity.create(tmp_path / "own", WANG, SECRET, NOW, cost=CHEAP)[0]
    assert office.issue(own.request(office.office.device), NOW).device == office.office.device, (
        "who is their own office"
    )


def test_no_certificate_outlasts_its_root(office: Authority, li: Identity) -> None:
    late = office.issue(li.request("d1"), NOW + dt.timedelta(days=19 * 365), years=10)
    assert late.certificate.not_valid_after_utc == late.root.not_valid_after_utc
    refused("E_AUTHORITY_YEARS", office.issue, li.request("d1"), NOW, years=0)


@pytest.mark.parametrize("by", ["serial", "fingerprint", "registration"])
def test_a_revoked_certificate_is_on_the_list(
    office: Authority, li: Identity, tmp_path: Path, by: str
) -> None:
    answer = office.issue(li.request("d1"), NOW)
    number = answer.revocation_list.number
    (taken,) = office.revoke(
        getattr(office.register()[0], by), RevocationReason.KEY_COMPROMISE, NOW
    )
    assert (taken.revoked_on, taken.reason) == (NOW, RevocationReason.KEY_COMPROMISE)
    again = authority.unlock(tmp_path / "office", SECRET)
    assert revoked_in(again.revocation_list_pem) == {answer.certificate.serial_number}
    listed = revocation.read(again.revocation_list_pem, [answer.root], NOW)
    assert listed.number > number
    assert listed.find(answer.certificate) == (
        answer.certificate.serial_number,
        NOW,
        RevocationReason.KEY_COMPROMISE,
    )
    refused(
        "E_AUTHORITY_UNKNOWN", office.revoke, LI.registration, RevocationReason.UNSPECIFIED, NOW
    )
    refused("E_AUTHORITY_REVOKED", office.issue, li.request("d2"), NOW)


def test_why_a_certificate_was_taken_back_can_be_told_later(
    office: Authority, li: Identity
) -> None:
    office.issue(li.request("d1"), NOW)
    serial = office.register()[0].serial
    office.revoke(serial, RevocationReason.UNSPECIFIED, NOW)
    later = NOW + dt.timedelta(days=1)
    refused(
        "E_AUTHORITY_UNKNOWN", office.revoke, LI.registration, RevocationReason.SUPERSEDED, later
    )
    (told,) = office.revoke(serial, RevocationReason.SUPERSEDED, later)
    assert (told.revoked_on, told.reason) == (NOW, RevocationReason.SUPERSEDED)
    refused(
        "E_AUTHORITY_UNKNOWN", office.revoke, serial, RevocationReason.AFFILIATION_CHANGED, later
    )
    (told,) = office.revoke(serial, RevocationReason.KEY_COMPROMISE, later)
    listed = revocation.read(
        office.revocation_list_pem, certificates.read_roots(office.root_pem), later
    )
    assert listed.find(certificates.parsed(told.certificate.encode())) == (
        int(serial, 16),
        NOW,
        RevocationReason.KEY_COMPROMISE,
    )
    for milder in RevocationReason:
        refused("E_AUTHORITY_UNKNOWN", office.revoke, serial, milder, later)


def test_a_certificate_that_runs_out_soon_is_replaced_on_request(
    office: Authority, li: Identity
) -> None:
    first, request = office.issue(li.request("d1"), NOW), li.request("d1")
    (held,) = office.register()
    day = dt.timedelta(days=1)
    assert (
        office.issue(request, held.not_after - authority.SOON - day).fingerprint
        == first.fingerprint
    )
    assert (
        office.issue(request, held.not_after - authority.SOON + day).fingerprint
        != first.fingerprint
    )
    assert [one.revoked_on for one in office.register()] == [None, None]


def test_whose_certificate_was_replaced_can_be_certified_again(
    office: Authority, li: Identity
) -> None:
    """A restored backup has a new device id, and so needs a new certificate for the same key."""
    first = office.issue(li.request("d1"), NOW)
    office.revoke(LI.registration, RevocationReason.SUPERSEDED, NOW)
    second = office.issue(li.request("d1"), NOW)
    third = office.issue(li.request("d2"), NOW)
    assert len({first.fingerprint, second.fingerprint, third.fingerprint}) == 3
    assert [one.revoked_on is None for one in office.register()] == [False, True, True]


def test_a_list_is_renewed(office: Authority) -> None:
    roots = [certificates.parsed(office.root_pem)]
    later = NOW + dt.timedelta(days=91)
    assert revocation.read(office.revocation_list_pem, roots, later).is_stale(later)
    assert not revocation.read(office.renew(later), roots, later).is_stale(later)


def test_the_offices_own_certificate_is_renewed_in_its_last_year(
    office: Authority, tmp_path: Path
) -> None:
    first = office.office.fingerprint
    office.renew(NOW + dt.timedelta(days=9 * 365 - 2))
    assert office.office.fingerprint == first
    soon = NOW + dt.timedelta(days=9 * 365 + 2)
    office.renew(soon)
    again = authority.unlock(tmp_path / "office", SECRET)
    assert again.office.fingerprint == office.office.fingerprint != first
    assert again.office.not_after > soon + dt.timedelta(days=9 * 365)
    assert (again.office.person, again.office.device, again.office.is_office) == (
        WANG,
        "0ff1ce",
        True,
    )
    signed = again.office.sign(b"an assignment", soon)
    from auditor_app.exchange import signatures  # noqa: PLC0415 (pyHanko takes half a second to import)

    signatures.verify(b"an assignment", signed, [certificates.parsed(again.root_pem)], soon)
    end = NOW + dt.timedelta(days=18 * 365 + 30)
    again.renew(end)
    last = again.office.fingerprint
    assert again.office.not_after == certificates.parsed(again.root_pem).not_valid_after_utc
    again.renew(end + dt.timedelta(days=400))
    assert again.office.fingerprint == last, "no certificate outlasts its root"


def test_every_reason_can_be_said_and_written(office: Authority, tmp_path: Path) -> None:
    for number, reason in enumerate(RevocationReason):
        other, _ = identity.create(tmp_path / str(number), LI, SECRET, NOW, cost=CHEAP)
        office.issue(other.request(f"d{number}"), NOW)
        office.revoke(LI.registration, reason, NOW)
        assert str(revocation.label(reason))
    assert len(revoked_in(office.revocation_list_pem)) == len(RevocationReason)


def test_openssl_knows_the_revoked_one(tmp_path: Path) -> None:
    now = dt.datetime.now(dt.UTC)
    office = authority.create(
        tmp_path / "office", "某认证中心", WANG, "0ff1ce", SECRET, now, cost=CHEAP
    )
    li, _ = identity.create(tmp_path / "li", LI, SECRET, now, cost=CHEAP)
    certified = li.with_answer(office.issue(li.request("d1"), now))
    assert certified.office
    (tmp_path / "root.pem").write_bytes(office.root_pem)
    (tmp_path / "li.pem").write_bytes(certified.office.certificate_pem)

    def openssl() -> subprocess.CompletedProcess[str]:
        (tmp_path / "list.pem").write_bytes(office.revocation_list_pem)
        command = [
            "openssl",
            "verify",
            "-crl_check",
            "-CAfile",
            "root.pem",
            "-CRLfile",
            "list.pem",
            "li.pem",
        ]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert openssl().returncode == 0, openssl().stderr
    office.revoke(LI.registration, RevocationReason.SUPERSEDED, now)
    assert openssl().returncode != 0
    assert "revoked" in openssl().stderr


def test_an_office_has_a_passphrase_of_its_own(office: Authority, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    refused("E_PASSPHRASE", authority.unlock, folder, SECRET + " ")
    refused("E_PASSPHRASE", office.change_passphrase, SECRET + " ", "a new passphrase")
    office.change_passphrase(SECRET, "a new passphrase")
    refused("E_PASSPHRASE_SHORT", office.change_passphrase, "a new passphrase", "short")
    office.renew(NOW)
    refused("E_PASSPHRASE", authority.unlock, folder, SECRET)
    assert authority.unlock(folder, "a new passphrase").root_pem == office.root_pem


def test_an_office_is_made_once_and_with_a_name_of_its_own(
    office: Authority, tmp_path: Path
) -> None:
    assert office.name
    refused(
        "E_AUTHORITY_EXISTS", authority.create, tmp_path / "office", "x", WANG, "d", SECRET, NOW
    )
    refused("E_PERSON", authority.create, tmp_path / "b", " ", WANG, "d", SECRET, NOW)
    refused(
        "E_AUTHORITY_NAME",
        authority.create,
        tmp_path / "b",
        certificates.ORGANISATION,
        WANG,
        "d",
        SECRET,
        NOW,
    )
    refused("E_PASSPHRASE_SHORT", authority.create, tmp_path / "b", "x", WANG, "d", "short", NOW)
    refused("E_AUTHORITY_MISSING", authority.unlock, tmp_path / "b", SECRET)
    assert not (tmp_path / "b").exists()


def test_the_file_says_nothing_of_its_keys(office: Authority, tmp_path: Path) -> None:
    content = json.loads((tmp_path / "office" / "authority" / "authority.json").read_bytes())
    assert office.name == content["name"]
    assert "PRIVATE" not in json.dumps(content)


def test_a_register_changed_by_hand_is_refused(
    office: Authority, li: Identity, tmp_path: Path
) -> None:
    office.issue(li.request("d1"), NOW)
    office.revoke(LI.registration, RevocationReason.KEY_COMPROMISE, NOW)
    path = tmp_path / "office" / "authority" / "authority.json"
    file = authority._load(tmp_path / "office")
    pardoned = msgspec.structs.replace(
        file,
        register=(msgspec.structs.replace(file.register[0], revoked_on=None, reason=None),),
    )
    forged = msgspec.structs.replace(pardoned, check=pardoned.checksum())
    path.write_bytes(msgspec.json.encode(forged))
    refused("E_AUTHORITY_DAMAGED", authority.unlock, tmp_path / "office", SECRET)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"[" * 100_000, b'{"version": 1}', b"\xff\xfe", b'{"version": "1"}'],
)
def test_what_is_no_authority_is_refused_in_words(
    office: Authority, tmp_path: Path, content: bytes
) -> None:
    assert office.name
    (tmp_path / "office" / "authority" / "authority.json").write_bytes(content)
    refused("E_AUTHORITY_DAMAGED", authority.unlock, tmp_path / "office", SECRET)


def test_a_newer_authority_is_left_alone(office: Authority, tmp_path: Path) -> None:
    path = tmp_path / "office" / "authority" / "authority.json"
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps({**content, "version": 2}))
    refused("E_AUTHORITY_NEWER", authority.unlock, tmp_path / "office", SECRET)
    assert office.name


def test_altered_bytes_of_an_authority_are_noticed(office: Authority, tmp_path: Path) -> None:
    path = tmp_path / "office" / "authority" / "authority.json"
    content = path.read_bytes()
    assert office.name
    for position in range(0, len(content), 29):
        if content[position : position + 1].isspace():
            continue
        altered = bytearray(content)
        altered[position] ^= 1
        path.write_bytes(altered)
        with pytest.raises(KnownError):
            authority.unlock(tmp_path / "office", SECRET)
