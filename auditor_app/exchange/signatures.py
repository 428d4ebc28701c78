"""Signatures.

Detached CAdES-B, ECDSA on P-256 with SHA-256, as plain `openssl cms -verify` accepts them.

Import this module where it is used: pyHanko takes half a second, which a start without a package
must not pay.
"""

import asyncio
import datetime as dt
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

from asn1crypto import cms, keys
from asn1crypto import x509 as asn1_x509
from asn1crypto.core import Asn1Value
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates
from auditor_app.exchange.issuing import Issued

CLOCK_TOLERANCE = dt.timedelta(hours=24)
"""How far ahead of the reader's clock a signature may claim to have been made."""

T = TypeVar("T")
A = TypeVar("A", bound=Asn1Value)


class Proof(NamedTuple):
    """A signature that holds.

    Whose certificate, which root vouches for it, and when it says it was made (UTC).
    """

    certificate: x509.Certificate
    root: x509.Certificate
    signed_at: dt.datetime


def sign(data: bytes, signer: Issued, at: dt.datetime) -> bytes:
    """Return the signature over `data` as CMS in DER.

    It carries the signer's certificate and nothing else.
    """
    signing = SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(signer.certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(
            signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        ),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # it has no annotations
    )
    attributes = PdfCMSSignedAttributes(signing_time=at.astimezone(dt.UTC).replace(microsecond=0))
    made: cms.ContentInfo = _run(
        lambda: signing.async_sign_general_data(
            data, "sha256", detached=True, use_cades=True, signed_attr_settings=attributes
        )
    )
    return bytes(made.dump())


def verify(
    data: bytes,
    signature: bytes,
    roots: Sequence[x509.Certificate],
    now: dt.datetime,
    *,
    vouched_for: bool = False,
) -> Proof:
    """Check a signature and everything it rests on but the revocation list.

    Certificates are judged `now`, since the time of signing is a mere claim – unless the signature
    is `vouched_for`, as seen before while they were good, or passed on by somebody whose own is
    good: then a certificate may have run out since.

    Raises E_SIGNATURE (not such a signature, or not of this data), E_SIGNER (nobody the roots vouch
    for, or a certificate not made for signing), E_EXPIRED, E_CLOCK (made in the future).
    """
    content, certificate, signed_at = _parts(signature)
    moment = signed_at if vouched_for else now
    certificates.check_signer(certificate, moment)
    root = certificates.issuer_of(certificate, roots, moment)
    if signed_at > now + CLOCK_TOLERANCE:
        raise KnownError(
            "E_CLOCK",
            Message(
                "The signature says it was made in the future: {at}",
                at=f"{signed_at:%Y-%m-%d %H:%M} UTC",
            ),
            Message(
                "Check this computer’s clock; if it is right, the sender’s was wrong and the "
                "package must be signed again"
            ),
        )
    if not certificate.not_valid_before_utc <= signed_at <= certificate.not_valid_after_utc:
        raise KnownError(
            "E_EXPIRED",
            Message("The signature was made when the signer’s certificate was not valid"),
            Message("Ask the sender to check their computer’s clock and to export again"),
        )
    _validate(data, content, root, moment)
    return Proof(certificate, root, signed_at)


def made_by(signature: bytes) -> tuple[x509.Certificate, dt.datetime]:
    """Return whose certificate a signature carries and when it says it was made (UTC).

    Raises E_SIGNATURE where it is none.
    """
    _, certificate, signed_at = _parts(signature)
    return certificate, signed_at


def _parts(signature: bytes) -> tuple[cms.ContentInfo, x509.Certificate, dt.datetime]:
    """Take a signature apart, put it together again and compare.

    What differs by a byte was not made by `sign`: another algorithm, another number of signers, an
    attribute or a certificate too many, or the same content in another encoding.
    """
    try:
        content = cms.ContentInfo.load(signature, strict=True)
        signed = content["content"]
        info = signed["signer_infos"][0]
        embedded = signed["certificates"][0].chosen
        values = {
            attribute["type"].native: attribute["values"][0].native
            for attribute in info["signed_attrs"]
        }
        signed_at, digest = values["signing_time"], values["message_digest"]
        rebuilt = _rebuilt(embedded, signed_at, digest, info["signature"].native)
        certificate = certificates.parsed(embedded.dump())
    except (
        Exception
    ) as error:  # the parser raises nearly every type there is on bytes made to break it
        raise _refused(Message("The signature file is not a signature of this program")) from error
    if rebuilt != signature:
        raise _refused(
            Message(
                "The signature has another form than this program’s: algorithm, signers or "
                "attributes differ"
            )
        )
    return content, certificate, signed_at


def _rebuilt(
    certificate: asn1_x509.Certificate, signed_at: dt.datetime, digest: bytes, signature: bytes
) -> bytes:
    sha256 = {"algorithm": "sha256"}
    attributes = [
        {"type": "content_type", "values": ["data"]},
        {"type": "signing_time", "values": [cms.Time({"utc_time": signed_at})]},
        {"type": "message_digest", "values": [digest]},
        {
            "type": "signing_certificate_v2",
            "values": [_encoded(as_signing_certificate_v2(certificate))],
        },
    ]
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            name="issuer_and_serial_number",
            value=cms.IssuerAndSerialNumber(
                {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
            ),
        ),
        "digest_algorithm": sha256,
        "signed_attrs": _encoded(
            cms.CMSAttributes([_encoded(cms.CMSAttribute(one)) for one in attributes])
        ),
        "signature_algorithm": {"algorithm": "sha256_ecdsa"},
        "signature": signature,
    }
    signed = {
        "version": "v1",
        "digest_algorithms": [sha256],
        "encap_content_info": {"content_type": "data"},
        "certificates": [certificate],
        "signer_infos": [_encoded(cms.SignerInfo(info))],
    }
    return bytes(
        cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(signed)}).dump()
    )


def _encoded(value: A) -> A:
    """Return a value that knows its encoding.

    One that does not is encoded anew at every level above it, which takes long.
    """
    loaded: A = type(value).load(value.dump())
    return loaded


def _validate(
    data: bytes, content: cms.ContentInfo, root: x509.Certificate, now: dt.datetime
) -> None:
    # Pinned and offline: without a context pyHanko would ask the system's roots, and might ask the
    # network.
    context = ValidationContext(
        trust_roots=[asn1_x509.Certificate.load(root.public_bytes(Encoding.DER))],
        allow_fetching=False,
        moment=now.astimezone(dt.UTC),
    )
    usage = KeyUsageConstraints(
        key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=True
    )
    try:
        status = _run(
            lambda: async_validate_detached_cms(
                data,
                content["content"],
                signer_validation_context=context,
                key_usage_settings=usage,
            )
        )
    except Exception as error:  # what pyHanko cannot validate, whatever it raises, is not valid
        raise _refused(Message("The signature cannot be validated")) from error
    if not (status.intact and status.valid):
        raise _refused(
            Message(
                "The signature does not belong to this package, or the package was changed after "
                "signing"
            )
        )
    if not status.trusted:
        raise KnownError(
            "E_SIGNER",
            Message("The signer’s certificate is not trusted"),
            Message(
                "Ask the sender for the root certificate they are certified by, over another "
                "channel"
            ),
        )


def _run(start: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run pyHanko's coroutine in a thread of its own.

    The caller's may have a running loop already.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(lambda: asyncio.run(start())).result()


def _refused(message: Message) -> KnownError:
    return KnownError(
        "E_SIGNATURE", message, Message("Do not use the package; ask the sender for it again")
    )
