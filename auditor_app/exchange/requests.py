"""Requests and answers: how an auditor gets a certificate from an office, in two small files.

The request holds a PKCS#10 request: name, registration number and device of the auditor, signed
with their key. The answer holds the certificate, the office's root and its current revocation list.
Both have one form, so that a changed byte is noticed.
"""

import datetime as dt
import re
from typing import TypeVar

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID, SignatureAlgorithmOID

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates, revocation
from auditor_app.exchange.certificates import UNREADABLE, Person
from auditor_app.exchange.entry_names import DEVICE
from auditor_app.exchange.revocation import RevocationList

VERSION = 1
REQUEST_FORMAT = "auditor-app/certificate-request"
ANSWER_FORMAT = "auditor-app/certificate-answer"

_REQUEST_BYTES = 16 << 10
_ANSWER_BYTES = 2 << 20
_OIDS = (NameOID.COMMON_NAME, NameOID.USER_ID, NameOID.SERIAL_NUMBER)


class _RequestFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    version: int
    request: str


class _AnswerFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    version: int
    certificate: str
    root: str
    revocation_list: str


T = TypeVar("T", _RequestFile, _AnswerFile)


class Request:
    """What an auditor asks an office to certify: who they are, on which device, with which key.

    `fingerprint` is the SHA-256 of the public key in hexadecimal: compared over the telephone it
    shows that the request is theirs.
    """

    def __init__(
        self, content: x509.CertificateSigningRequest, key: ec.EllipticCurvePublicKey
    ) -> None:
        name, registration, self.device = (str(attribute.value) for attribute in content.subject)
        self.person = Person(name, registration)
        self.key = key
        self.fingerprint = key_fingerprint(key)
        self._content = content

    def serialise(self) -> bytes:
        """Return the request as a file."""
        pem = self._content.public_bytes(Encoding.PEM).decode()
        return _text(_RequestFile(REQUEST_FORMAT, VERSION, pem))


class Answer:
    """What an office answers with.

    `certificate`, the `root` that vouches for it, and the `revocation_list` of that day.

    `key_fingerprint` is that of the request, to be compared with what the auditor reads from
    theirs.
    """

    def __init__(
        self, certificate: x509.Certificate, root: x509.Certificate, revocation_list: RevocationList
    ) -> None:
        self.certificate = certificate
        self.root = root
        self.revocation_list = revocation_list
        self.person = certificates.person_of(certificate)
        self.device = certificates.device_of(certificate)
        self.fingerprint = certificates.fingerprint(certificate)
        self.key_fingerprint = key_fingerprint(certificate.public_key())
        self.root_fingerprint = certificates.fingerprint(root)
        self.office = certificates.organisation_of(root)

    def serialise(self) -> bytes:
        """Return the answer as a file."""
        certificate, root = (
            one.public_bytes(Encoding.PEM).decode() for one in (self.certificate, self.root)
        )
        return _text(
            _AnswerFile(
                ANSWER_FORMAT, VERSION, certificate, root, self.revocation_list.pem.decode()
            )
        )


def make_request(key: ec.EllipticCurvePrivateKey, person: Person, device: str) -> Request:
    """Return a request for the person's key on a device."""
    names = zip(_OIDS, (person.name, person.registration, device), strict=True)
    subject = x509.Name([x509.NameAttribute(oid, text) for oid, text in names])
    content = x509.CertificateSigningRequestBuilder().subject_name(subject).sign(key, SHA256())
    return Request(content, key.public_key())


def read_request(content: bytes) -> Request:
    """Read a request file; raises E_REQUEST where it is anything else than `make_request` makes."""
    file = _decoded(content, _RequestFile, REQUEST_FORMAT, _REQUEST_BYTES, "E_REQUEST")
    try:
        found = x509.load_pem_x509_csr(file.request.encode())
        key = found.public_key()
        sound = (
            found.public_bytes(Encoding.PEM).decode() == file.request
            and certificates.is_whole(found)
            and isinstance(key, ec.EllipticCurvePublicKey)
            and isinstance(key.curve, ec.SECP256R1)
            and found.signature_algorithm_oid == SignatureAlgorithmOID.ECDSA_WITH_SHA256
            and found.is_signature_valid
            and tuple(attribute.oid for attribute in found.subject) == _OIDS
            and not list(found.extensions)
            and not list(found.attributes)
        )
        if not (sound and isinstance(key, ec.EllipticCurvePublicKey)):
            raise _refused("E_REQUEST")
        request = Request(found, key)
        if certificates.checked(request.person) != request.person or not re.fullmatch(
            DEVICE, request.device
        ):
            raise _refused("E_REQUEST")
    except (*UNREADABLE, KnownError) as error:
        raise _refused("E_REQUEST") from error
    return request


def read_answer(content: bytes, now: dt.datetime) -> Answer:
    """Read an answer file and check that it can be used now.

    Whether its root is the right one, only a person knows.

    Raises E_ANSWER, E_REVOCATION_LIST, E_CLOCK, E_REVOKED, E_SIGNER, E_EXPIRED.
    """
    answer = installed_answer(content, now)
    certificates.check_signer(answer.certificate, now)
    if revoked := answer.revocation_list.find(answer.certificate):
        raise certificates.revoked(answer.certificate, revoked.at)
    return answer


def installed_answer(content: bytes, now: dt.datetime | None = None) -> Answer:
    """Read an answer that was checked when it was installed: only that its parts belong together.

    Raises E_ANSWER, E_REVOCATION_LIST, E_CLOCK (its revocation list lies in the future of `now`,
    where given).
    """
    file = _decoded(content, _AnswerFile, ANSWER_FORMAT, _ANSWER_BYTES, "E_ANSWER")
    try:
        certificate, root = (
            certificates.parsed(text.encode()) for text in (file.certificate, file.root)
        )
        same = [one.public_bytes(Encoding.PEM).decode() for one in (certificate, root)] == [
            file.certificate,
            file.root,
        ]
        sound = same and certificates.is_root(root) and certificates.is_issued_by(certificate, root)
        listed = file.revocation_list.encode()
    except UNREADABLE as error:
        raise _refused("E_ANSWER") from error
    if not sound:
        raise _refused("E_ANSWER")
    return Answer(certificate, root, revocation.read(listed, [root], now))


def key_fingerprint(key: CertificatePublicKeyTypes) -> str:
    """Return the SHA-256 of a public key in hexadecimal."""
    sha256 = Hash(SHA256())
    sha256.update(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
    return sha256.finalize().hex()


def _decoded(content: bytes, kind: type[T], wanted: str, limit: int, code: str) -> T:
    if len(content) > limit:
        raise _refused(code)
    try:
        file = msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _refused(code) from error
    if file.format == wanted and file.version > VERSION:
        raise KnownError(
            code,
            Message("The file was made by a newer version of the program"),
            Message("Update the program; nothing was changed"),
        )
    if file.format != wanted or file.version != VERSION or _text(file) != content:
        raise _refused(code)
    return file


def _text(file: _RequestFile | _AnswerFile) -> bytes:
    return msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n"


def _refused(code: str) -> KnownError:
    if code == "E_REQUEST":
        return KnownError(
            code,
            Message("The file is not a certificate request, or was changed on the way"),
            Message("Ask the auditor to save the request again and to send it as a file"),
        )
    return KnownError(
        code,
        Message(
            "The file is not an office’s answer to a certificate request, or was changed on the way"
        ),
        Message("Ask the office to send the answer again as a file"),
    )
