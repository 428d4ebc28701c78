"""An ECDSA signature has a twin that holds too.

The same certificate with another fingerprint, which gets nobody anywhere.
"""

from pathlib import Path

import pytest
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.serialization import Encoding

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import certificates, requests, revocation, signatures
from auditor_app.exchange.requests import Answer
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.office import authority
from auditor_app.operations.packages import contributions
from auditor_app.operations.trust import certification
from tests.worlds import teams
from tests.worlds.passphrases import SECRET
from tests.worlds.teams import Team

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the group on P-256: with (r, s), (r, ORDER - s) is a signature of the same."""


def twin(certificate: x509.Certificate) -> x509.Certificate:
    r, s = decode_dss_signature(certificate.signature)
    parts = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    parts["signature_value"] = encode_dss_signature(r, ORDER - s)
    return certificates.parsed(parts.dump(force=True))


@pytest.fixture
def team(assigned: Team, tmp_path: Path) -> Team:
    return assigned.copy(tmp_path / "team")


@pytest.fixture
def answer(team: Team) -> Answer:
    return certification.read_answer(team.folder / "first-answer.json")


def test_the_twin_holds_under_the_same_root_and_has_another_fingerprint(answer: Answer) -> None:
    other = twin(answer.certificate)
    assert certificates.is_issued_by(other, answer.root)
    assert certificates.fingerprint(other) != answer.fingerprint
    assert certificates.fingerprint(twin(answer.root)) != answer.root_fingerprint, (
        "which everybody compares with the office"
    )


def test_who_was_handed_the_twin_is_told_at_their_own_laptop(
    team: Team, answer: Answer, tmp_path: Path
) -> None:
    forged = Answer(twin(answer.certificate), answer.root, answer.revocation_list)
    with team.workspace("first") as first:
        certification.install(
            first, requests.read_answer(forged.serialise(), utc_now()), answer.root_fingerprint
        )
        session = AuditSession(first, first.audit(teams.NUMBER).id)
        with pytest.raises(KnownError, match="E_ROSTER") as refusal:
            contributions.export(session, tmp_path / "out.asice")
        assert refusal.value.advice
        assert not (tmp_path / "out.asice").exists()
        certification.install(first, answer, answer.root_fingerprint)
        contributions.export(session, tmp_path / "out.asice")


def test_the_twin_takes_no_signers_place(team: Team, answer: Answer) -> None:
    with team.workspace("first") as first:
        assert first.identity.office
        now = utc_now()
        true = first.identity.office.sign(b"content", now)
    content = cms.ContentInfo.load(true)
    content["content"]["certificates"] = [
        asn1_x509.Certificate.load(twin(answer.certificate).public_bytes(Encoding.DER))
    ]
    signatures.verify(b"content", true, [answer.root], now)
    with pytest.raises(KnownError, match="E_SIGNATURE"):
        signatures.verify(b"content", content.dump(force=True), [answer.root], now)


def test_the_twin_of_a_revoked_certificate_is_revoked(team: Team, answer: Answer) -> None:
    with team.workspace("office") as office:
        opened = authority.unlock(office, SECRET)
        authority.revoke(office, opened, answer.fingerprint, RevocationReason.KEY_COMPROMISE)
    listed = revocation.read(opened.revocation_list_pem, [answer.root], utc_now())
    assert listed.find(twin(answer.certificate)) == listed.find(answer.certificate) is not None
