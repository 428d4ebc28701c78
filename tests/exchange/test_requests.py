"""A request and its answer are small files from outside.

What differs from the one form is refused.
"""

import base64
import datetime as dt
import json
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import (
    authority,
    certificates,
    identity,
    identity_copy,
    issuing,
    requests,
    revocation,
)
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.identity import Identity
from auditor_app.exchange.revocation import RevocationReason
from tests.worlds.passphrases import CHEAP, SECRET

Signed = x509.Certificate | x509.CertificateRevocationList | x509.CertificateSigningRequest
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


def refused(code: str, call: object, *args: object) -> None:
    with pytest.raises(KnownError) as caught:
        call(*args)  # type: ignore[operator]  # any function of the modules
    assert caught.value.code == code, caught.value


def test_a_request_comes_back_as_it_left(li: Identity) -> None:
    request = li.request("d1")
    read = requests.read_request(request.serialise())
    assert (read.person, read.device, read.fingerprint) == (LI, "d1", request.fingerprint)
    assert len(read.fingerprint) == 64


def request_file(pem: bytes) -> bytes:
    return requests._text(requests._RequestFile(requests.REQUEST_FORMAT, 1, pem.decode()))


def csr(
    names: list[tuple[x509.ObjectIdentifier, str]],
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None,
    algorithm: hashes.SHA256 | hashes.SHA512 | None = None,
    extension: x509.ExtensionType | None = None,
) -> bytes:
    builder = x509.CertificateSigningRequestBuilder(
        x509.Name([x509.NameAttribute(*one) for one in names])
    )
    if extension:
        builder = builder.add_extension(extension, critical=True)
    signed = builder.sign(
        key or ec.generate_private_key(ec.SECP256R1()), algorithm or hashes.SHA256()
    )
    return request_file(signed.public_bytes(serialization.Encoding.PEM))


NAMES = [(NameOID.COMMON_NAME, "李明"), (NameOID.USER_ID, "0042"), (NameOID.SERIAL_NUMBER, "d1")]


def test_the_request_of_another_program_is_read_where_it_is_in_the_one_form() -> None:
    assert requests.read_request(csr(NAMES)).person == Person("李明", "0042")


HOSTILE = {
    "no registration": csr([NAMES[0], NAMES[2]]),
    "no device": csr(NAMES[:2]),
    "another order": csr(NAMES[::-1]),
    "the unit of an office": csr([*NAMES, (NameOID.ORGANIZATIONAL_UNIT_NAME, "Office")]),
    "a device that is none": csr([*NAMES[:2], (NameOID.SERIAL_NUMBER, "../d1")]),
    "a name with a control character": csr([(NameOID.COMMON_NAME, "李\u202e明"), *NAMES[1:]]),
    "a name with space around": csr([(NameOID.COMMON_NAME, " 李明"), *NAMES[1:]]),
    "wants to be an authority": csr(
        NAMES, extension=x509.BasicConstraints(ca=True, path_length=None)
    ),
    "another curve": csr(NAMES, key=ec.generate_private_key(ec.SECP384R1())),
    "RSA": csr(NAMES, key=rsa.generate_private_key(65537, 2048)),
    "another hash": csr(NAMES, algorithm=hashes.SHA512()),
    "no PEM": request_file(b"hello"),
    "empty": b"",
    "too large": b" " * 100_000,
    "deep": b"[" * 10_000,
    "not UTF-8": b"\xff\xfe",
    "HTML": b"<html>",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_request_is_refused(content: bytes) -> None:
    refused("E_REQUEST", requests.read_request, content)


def test_other_spellings_of_a_request_are_refused(li: Identity) -> None:
    content = li.request("d1").serialise()
    twice = content.replace(b'"version"', b'"version": 1,\n  "version"')
    for altered in (
        content + b" ",
        twice,
        content.replace(b"/certificate-request", b"/certificate-answer"),
        content[:-9],
    ):
        assert altered != content
        refused("E_REQUEST", requests.read_request, altered)
    refused("E_REQUEST", requests.read_request, content.replace(b'"version": 1', b'"version": 2'))
    refused("E_REQUEST", requests.read_request, content.replace(b'"version": 1', b'"version": NaN'))


def test_every_altered_byte_of_request_and_answer_is_refused(
    office: Authority, li: Identity
) -> None:
    request, answer = li.request("d1").serialise(), office.issue(li.request("d1"), NOW).serialise()
    for content, code, read in (
        (request, "E_REQUEST", requests.read_request),
        (answer, "E_", lambda it: requests.read_answer(it, NOW)),
    ):
        for position in range(len(content)):
            altered = bytearray(content)
            altered[position] ^= 1 << position % 8
            with pytest.raises(KnownError) as caught:
                read(bytes(altered))
            assert caught.value.code.startswith(code)


def other_bits(
    signed: Signed,
) -> bytes | None:
    """Return the same, said to end one bit earlier, as PEM; None where its last bit is not zero."""
    content, signature = (
        bytearray(signed.public_bytes(serialization.Encoding.DER)),
        signed.signature,
    )
    if signature[-1] % 2:
        return None
    content[len(content) - len(signature) - 1] = 1
    kind = {x509.Certificate: "CERTIFICATE", x509.CertificateRevocationList: "X509 CRL"}
    label = next(
        (name for one, name in kind.items() if isinstance(signed, one)), "CERTIFICATE REQUEST"
    )
    lines = textwrap.wrap(base64.b64encode(content).decode(), 64)
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""]).encode()


def both(make: Callable[[], Signed]) -> tuple[bytes, bytes]:
    """Return something signed, and the same said to end one bit earlier.

    Everything signed is the same, the signature holds, and the fingerprint would be another one.
    """
    while True:
        signed = make()
        if shortened := other_bits(signed):
            return signed.public_bytes(serialization.Encoding.PEM), shortened


def test_a_certificate_that_says_it_ends_earlier_is_refused(office: Authority) -> None:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    true, shortened = both(lambda: issuing.certify(office._root, LI, key, NOW))
    certificates.parsed(true)
    with pytest.raises(ValueError, match="another form"):
        certificates.parsed(shortened)


def test_a_revocation_list_that_says_it_ends_earlier_is_refused(office: Authority) -> None:
    true, shortened = both(lambda: x509.load_pem_x509_crl(office.renew(NOW)))
    root = [certificates.parsed(office.root_pem)]
    revocation.read(true, root, NOW)
    refused("E_REVOCATION_LIST", revocation.read, shortened, root, NOW)


def test_a_request_that_says_it_ends_earlier_is_refused(li: Identity) -> None:
    def request() -> x509.CertificateSigningRequest:
        return x509.load_pem_x509_csr(json.loads(li.request("d1").serialise())["request"].encode())

    true, shortened = both(request)
    requests.read_request(request_file(true))
    refused("E_REQUEST", requests.read_request, request_file(shortened))


def test_an_installed_answer_makes_an_identity_sign_for_the_office(
    office: Authority, li: Identity, tmp_path: Path
) -> None:
    folder = tmp_path / "li"
    answer = requests.read_answer(office.issue(li.request("d1"), NOW).serialise(), NOW)
    assert li.office is None
    spoken = " ".join(answer.root_fingerprint[at : at + 4].upper() for at in range(0, 64, 4))
    certified = identity.install(folder, li, answer, spoken)
    for one in (certified, identity.unlock(folder, SECRET)):
        assert one.office
        assert (one.office.fingerprint, one.office.device, one.office.person) == (
            answer.fingerprint,
            "d1",
            LI,
        )
        assert one.office.root_pem == office.root_pem
        assert one.office_list_pem == office.revocation_list_pem
        assert one.fingerprint == li.fingerprint
        assert one.is_self_issued
        assert not one.office.is_self_issued


def test_nothing_is_installed_that_was_not_meant(
    office: Authority, li: Identity, tmp_path: Path
) -> None:
    folder = tmp_path / "li"
    answer = office.issue(li.request("d1"), NOW)
    refused("E_ROOT", identity.install, folder, li, answer, "0" * 64)
    refused("E_ROOT", identity.install, folder, li, answer, "")
    other, _ = identity.create(tmp_path / "wang", WANG, SECRET, NOW, cost=CHEAP)
    theirs = office.issue(other.request("d2"), NOW)
    refused("E_ANSWER", identity.install, folder, li, theirs, theirs.root_fingerprint)
    assert not (folder / "identity" / "office.json").exists()


def test_an_answer_that_cannot_be_used_is_refused(office: Authority, li: Identity) -> None:
    answer = office.issue(li.request("d1"), NOW)
    refused("E_EXPIRED", requests.read_answer, answer.serialise(), NOW + dt.timedelta(days=4 * 365))
    office.revoke(LI.registration, RevocationReason.KEY_COMPROMISE, NOW)
    revoked = revocation.read(office.revocation_list_pem, [answer.root], NOW)
    refused(
        "E_REVOKED",
        requests.read_answer,
        requests.Answer(answer.certificate, answer.root, revoked).serialise(),
        NOW,
    )


def test_an_answer_whose_parts_do_not_belong_together_is_refused(
    office: Authority, li: Identity
) -> None:
    answer = office.issue(li.request("d1"), NOW)
    namesake = issuing.issue_root("某认证中心", Person("某认证中心", ""), NOW)
    foreign = revocation.read(revocation.issue(namesake, (), 1, NOW), [namesake.certificate], NOW)
    swapped_root = requests.Answer(
        answer.certificate, namesake.certificate, answer.revocation_list
    ).serialise()
    swapped_list = requests.Answer(answer.certificate, answer.root, foreign).serialise()
    no_root = requests.Answer(
        answer.certificate, answer.certificate, answer.revocation_list
    ).serialise()
    refused("E_ANSWER", requests.read_answer, swapped_root, NOW)
    refused("E_REVOCATION_LIST", requests.read_answer, swapped_list, NOW)
    refused("E_ANSWER", requests.read_answer, no_root, NOW)
    refused("E_ANSWER", requests.read_answer, li.request("d1").serialise(), NOW)
    content = json.loads(answer.serialise())
    for key in ("certificate", "root"):
        refused(
            "E_ANSWER",
            requests.read_answer,
            json.dumps({**content, key: "x"}, indent=2).encode() + b"\n",
            NOW,
        )


def test_a_newer_list_is_kept_and_an_older_one_not(
    office: Authority, li: Identity, tmp_path: Path
) -> None:
    folder = tmp_path / "li"
    first = office.revocation_list_pem
    assert identity.keep_revocation_list(folder, li, first, NOW) is li
    certified = identity.install(
        folder, li, answer := office.issue(li.request("d1"), NOW), answer.root_fingerprint
    )
    newer = office.renew(NOW)
    assert identity.keep_revocation_list(folder, certified, newer, NOW).office_list_pem == newer
    assert identity.keep_revocation_list(folder, certified, first, NOW) is certified
    assert identity.unlock(folder, SECRET).office_list_pem == newer
    namesake = issuing.issue_root("某认证中心", Person("某认证中心", ""), NOW)
    refused(
        "E_REVOCATION_LIST",
        identity.keep_revocation_list,
        folder,
        certified,
        revocation.issue(namesake, (), 99, NOW),
        NOW,
    )
    assert certificates.is_root(namesake.certificate)


def test_the_second_copy_holds_the_answer_too(
    office: Authority, li: Identity, tmp_path: Path
) -> None:
    folder = tmp_path / "li"
    identity.install(
        folder, li, answer := office.issue(li.request("d1"), NOW), answer.root_fingerprint
    )
    identity_copy.keep(folder)
    (folder / "identity" / "office.json").write_bytes(b"{}")
    refused("E_IDENTITY_DAMAGED", identity.unlock, folder, SECRET)
    identity_copy.mend(folder)
    assert identity.unlock(folder, SECRET).office
