"""A signature is one person's, over these bytes, under the pinned root, in one form.

Openssl agrees.
"""

import asyncio
import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import certificates, issuing, signatures
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.issuing import Issued

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
LI = Person("李明", "2021-1-CCAA-0042")
DATA = b"<manifest/>"


@pytest.fixture(scope="module")
def root() -> Issued:
    return issuing.issue_root(certificates.ORGANISATION, LI, NOW)


@pytest.fixture(scope="module")
def signer(root: Issued) -> Issued:
    return issuing.issue_signer(root, LI, NOW)


def verify(
    signature: bytes, root: Issued, *, data: bytes = DATA, now: dt.datetime = NOW
) -> signatures.Proof:
    return signatures.verify(data, signature, [root.certificate], now)


def refuses(
    code: str, signature: bytes, root: Issued, *, data: bytes = DATA, now: dt.datetime = NOW
) -> None:
    with pytest.raises(KnownError) as caught:
        verify(signature, root, data=data, now=now)
    assert caught.value.code == code


def test_a_signature_names_its_signer_and_its_time(root: Issued, signer: Issued) -> None:
    signed = verify(signatures.sign(DATA, signer, NOW), root)
    assert certificates.person_of(signed.certificate) == LI
    assert signed.signed_at == NOW
    assert certificates.is_self_issued(signed.root)


def test_openssl_accepts_it_and_refuses_other_data(tmp_path: Path, root: Issued) -> None:
    signer = issuing.issue_signer(
        now_root := issuing.issue_root(certificates.ORGANISATION, LI, dt.datetime.now(dt.UTC)),
        LI,
        dt.datetime.now(dt.UTC),
    )
    (tmp_path / "root.pem").write_bytes(now_root.pem)
    (tmp_path / "other.pem").write_bytes(root.pem)
    (tmp_path / "p7s").write_bytes(signatures.sign(DATA, signer, dt.datetime.now(dt.UTC)))
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "altered").write_bytes(DATA + b" ")

    def openssl(data: str, trusted: str) -> int:
        command = [
            "openssl",
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            "p7s",
            "-content",
            data,
            "-CAfile",
            trusted,
        ]
        return subprocess.run(
            [*command, "-out", "/dev/null"], cwd=tmp_path, capture_output=True, check=False
        ).returncode

    assert openssl("data", "root.pem") == 0
    assert openssl("altered", "root.pem") != 0
    assert openssl("data", "other.pem") != 0


def test_a_start_without_a_package_does_not_import_pyhanko() -> None:
    script = "import sys, auditor_app.exchange.opening; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"pyhanko", "asn1crypto", "lxml", "asyncio"} & set(loaded)


def test_it_works_inside_a_running_loop(root: Issued, signer: Issued) -> None:
    async def inside() -> signatures.Proof:
        return verify(signatures.sign(DATA, signer, NOW), root)

    assert asyncio.run(inside()).signed_at == NOW


def test_other_data_is_refused(root: Issued, signer: Issued) -> None:
    refuses("E_SIGNATURE", signatures.sign(DATA, signer, NOW), root, data=DATA + b" ")


def test_another_root_is_refused_even_under_the_same_name(signer: Issued) -> None:
    refuses(
        "E_SIGNER",
        signatures.sign(DATA, signer, NOW),
        issuing.issue_root(certificates.ORGANISATION, LI, NOW),
    )


def test_an_expired_signer_and_one_not_yet_valid_are_refused(root: Issued, signer: Issued) -> None:
    signature = signatures.sign(DATA, signer, NOW)
    refuses("E_EXPIRED", signature, root, now=NOW + dt.timedelta(days=3651))
    refuses("E_EXPIRED", signature, root, now=NOW - dt.timedelta(days=2))


def test_an_expired_root_is_refused(root: Issued) -> None:
    young = issuing.issue_signer(root, LI, NOW + dt.timedelta(days=19 * 365))
    later = NOW + dt.timedelta(days=20 * 365 + 30)
    refuses("E_EXPIRED", signatures.sign(DATA, young, later), root, now=later)


def test_a_signature_from_the_future_is_refused_beyond_a_day(root: Issued, signer: Issued) -> None:
    verify(signatures.sign(DATA, signer, NOW + dt.timedelta(hours=23)), root)
    refuses("E_CLOCK", signatures.sign(DATA, signer, NOW + dt.timedelta(hours=25)), root)


def test_a_signing_time_outside_the_certificate_is_refused(root: Issued, signer: Issued) -> None:
    refuses("E_EXPIRED", signatures.sign(DATA, signer, NOW - dt.timedelta(days=3)), root)


def issued(
    root: Issued,
    *,
    replace: dict[type, x509.ExtensionType | None],
    key: Any = None,
    algorithm: Any = None,
) -> Issued:
    """Return a signer certificate with some extensions replaced, or left out where None."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    model = issuing.issue_signer(root, LI, NOW).certificate
    builder = x509.CertificateBuilder(
        issuer_name=root.certificate.subject,
        subject_name=model.subject,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=model.not_valid_before_utc,
        not_valid_after=model.not_valid_after_utc,
    )
    for extension in model.extensions:
        value = replace.get(type(extension.value), extension.value)
        if isinstance(value, x509.SubjectKeyIdentifier):
            value = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
        if value is not None:
            builder = builder.add_extension(value, extension.critical)
    return Issued(builder.sign(root.key, algorithm or hashes.SHA256()), key)


def usage(**allowed: bool) -> x509.KeyUsage:
    return certificates.key_usage(**allowed)


UNFIT: dict[str, dict[type, x509.ExtensionType | None]] = {
    "no nonRepudiation": {x509.KeyUsage: usage(digital_signature=True)},
    "no digitalSignature": {x509.KeyUsage: usage(content_commitment=True)},
    "no key usage": {x509.KeyUsage: None},
    "may sign certificates": {
        x509.KeyUsage: usage(digital_signature=True, content_commitment=True, key_cert_sign=True)
    },
    "an authority": {x509.BasicConstraints: x509.BasicConstraints(ca=True, path_length=None)},
    "a web server": {
        x509.ExtendedKeyUsage: x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    },
    "document signing alone": {
        x509.ExtendedKeyUsage: x509.ExtendedKeyUsage([x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")])
    },
    "no extended usage": {x509.ExtendedKeyUsage: None},
}


@pytest.mark.parametrize("replace", UNFIT.values(), ids=UNFIT)
def test_a_certificate_for_something_else_is_refused(
    root: Issued, replace: dict[type, x509.ExtensionType | None]
) -> None:
    refuses("E_SIGNER", signatures.sign(DATA, issued(root, replace=replace), NOW), root)


def test_weak_or_unusual_keys_and_hashes_are_refused(root: Issued) -> None:
    refuses(
        "E_SIGNER",
        signatures.sign(
            DATA, issued(root, replace={}, key=ec.generate_private_key(ec.SECP256K1())), NOW
        ),
        root,
    )
    refuses(
        "E_SIGNER",
        signatures.sign(DATA, issued(root, replace={}, algorithm=hashes.SHA512()), NOW),
        root,
    )
    large = issued(root, replace={}, key=rsa.generate_private_key(65537, 2048))
    refuses("E_SIGNATURE", signatures.sign(DATA, large, NOW), root)


def test_the_root_itself_does_not_sign(root: Issued) -> None:
    refuses("E_SIGNER", signatures.sign(DATA, root, NOW), root)


def altered(signature: bytes, change: Callable[[cms.SignedData], object]) -> bytes:
    content = cms.ContentInfo.load(signature)
    change(content["content"])
    dumped: bytes = content.dump(force=True)
    return dumped


CHANGES: dict[str, Callable[[cms.SignedData], object]] = {
    "two signers": lambda signed: signed["signer_infos"].append(signed["signer_infos"][0].copy()),
    "no signer": lambda signed: signed["signer_infos"].__delitem__(0),
    "two certificates": lambda signed: signed["certificates"].append(
        signed["certificates"][0].copy()
    ),
    "no certificate": lambda signed: signed["certificates"].__delitem__(0),
    "content inside": lambda signed: signed["encap_content_info"].__setitem__("content", DATA),
    "version 3": lambda signed: signed.__setitem__("version", "v3"),
    "signer version 3": lambda signed: signed["signer_infos"][0].__setitem__("version", "v3"),
    "digest SHA-1": lambda signed: signed["signer_infos"][0]["digest_algorithm"].__setitem__(
        "algorithm", "sha1"
    ),
    "digests SHA-1": lambda signed: signed["digest_algorithms"][0].__setitem__("algorithm", "sha1"),
    "signature with SHA-1": lambda signed: signed["signer_infos"][0][
        "signature_algorithm"
    ].__setitem__("algorithm", "sha1_ecdsa"),
    "other serial": lambda signed: signed["signer_infos"][0]["sid"].chosen.__setitem__(
        "serial_number", 1
    ),
    "an attribute twice": lambda signed: signed["signer_infos"][0]["signed_attrs"].append(
        signed["signer_infos"][0]["signed_attrs"][0].copy()
    ),
    "an unsigned attribute": lambda signed: signed["signer_infos"][0].__setitem__(
        "unsigned_attrs", [{"type": "content_type", "values": ["data"]}]
    ),
    "no signed attributes": lambda signed: signed["signer_infos"][0].__setitem__(
        "signed_attrs", []
    ),
    "not CAdES": lambda signed: signed["signer_infos"][0]["signed_attrs"].__delitem__(3),
    "no time": lambda signed: signed["signer_infos"][0]["signed_attrs"].__delitem__(1),
    "another signature": lambda signed: signed["signer_infos"][0].__setitem__(
        "signature", b"0" * 70
    ),
}


def test_taking_a_signature_apart_alone_changes_nothing(root: Issued, signer: Issued) -> None:
    signed = verify(altered(signatures.sign(DATA, signer, NOW), lambda _: None), root)
    assert certificates.person_of(signed.certificate) == LI


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_other_form_of_signature_is_accepted(
    root: Issued, signer: Issued, change: Callable[[cms.SignedData], object]
) -> None:
    refuses("E_SIGNATURE", altered(signatures.sign(DATA, signer, NOW), change), root)


def test_a_plain_signature_of_another_program_is_refused(root: Issued, signer: Issued) -> None:
    builder = (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(DATA)
        .add_signer(signer.certificate, signer.key, hashes.SHA256())
    )
    refuses(
        "E_SIGNATURE",
        builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature]),
        root,
    )


def test_a_stolen_certificate_beside_another_key_is_refused(root: Issued, signer: Issued) -> None:
    thief = Issued(signer.certificate, ec.generate_private_key(ec.SECP256R1()))
    refuses("E_SIGNATURE", signatures.sign(DATA, thief, NOW), root)


def test_altered_bytes_and_cuts_are_refused(root: Issued, signer: Issued) -> None:
    signature = signatures.sign(DATA, signer, NOW)
    for position in range(0, len(signature), 3):
        with pytest.raises(KnownError):
            verify(signature[:position], root)
        turned = bytearray(signature)
        turned[position] ^= 1 << position % 8
        with pytest.raises(KnownError):
            verify(bytes(turned), root)


def test_a_trust_file_holds_roots_and_nothing_else(root: Issued, signer: Issued) -> None:
    assert certificates.read_roots(root.pem * 2) == [root.certificate] * 2
    for wrong in (
        b"",
        b"hello",
        signer.pem,
        root.pem + signer.pem,
        root.pem[:200],
        root.pem.replace(b"MII", b"MIJ"),
        bytes(300_000),
    ):
        with pytest.raises(KnownError, match="E_TRUST"):
            certificates.read_roots(wrong)


def test_an_offices_root_is_not_called_self_issued(root: Issued) -> None:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "某认证机构")])
    key = ec.generate_private_key(ec.SECP256R1())
    office = x509.CertificateBuilder(
        name, name, key.public_key(), 1, NOW, NOW + dt.timedelta(days=9)
    )
    assert not certificates.is_self_issued(office.sign(key, hashes.SHA256()))
    assert certificates.is_self_issued(root.certificate)
