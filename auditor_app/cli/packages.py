"""`auditor-app verify`: what anybody does with a package first."""

import argparse
import datetime as dt
from pathlib import Path

import msgspec

from auditor_app.cli.answer import CommandResult
from auditor_app.domain import guidance
from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message, Words
from auditor_app.exchange.revocation import label
from auditor_app.exchange.verdict import VerificationResult
from auditor_app.files import open_file
from auditor_app.operations.audits.showing import figures
from auditor_app.operations.packages import dossier

TRUST_LIMIT = 1 << 20


def verify(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Verify a package: its container, its signature, its digests and its events.

    The package must say what its events say.
    """
    now = dt.datetime.now(dt.UTC)
    contents = dossier.verify(arguments.file, read_trust(arguments.trust), now)
    verdict = contents.verdict
    found = guidance.guide(contents.state, contents.edition, now.astimezone().date())
    signed = contents.state.conclusion.signed_on
    lines = (
        words("The package is whole and its signature is valid."),
        words(
            "Signed by {name} ({registration}) at {time}",
            name=verdict.signer,
            registration=verdict.registration,
            time=verdict.signed_at,
        ),
        words("Certificate {fingerprint}", fingerprint=verdict.fingerprint),
        words("Package {digest}", digest=verdict.manifest_digest),
        words(
            "Audit {number}, {client}",
            number=contents.state.audit.number,
            client=contents.state.application.client_name,
        ),
        words("Signed off by the team leader on {day}", day=signed)
        if signed
        else words("Not signed off by the team leader yet"),
        *_revoked_since(verdict, words),
    )
    data = {
        "ok": True,
        **msgspec.to_builtins(verdict),
        "signed_off_on": signed,
        "audit": figures(contents.state, found, words),
    }
    return CommandResult(lines, data)


def _revoked_since(verdict: VerificationResult, words: Words) -> list[str]:
    return [
        words(
            "The certificate of {name} ({registration}) was revoked on {day} ({reason}), "
            "after this was signed",
            name=author.signer,
            registration=author.registration,
            day=f"{author.revoked_on:%Y-%m-%d}",
            reason=words(label(author.revoked_for)),
        )
        for author in verdict.authors
        if author.revoked_on is not None and author.revoked_for is not None
    ]


def read_trust(path: Path) -> bytes:
    """Read a file of root certificates; raises KnownError E_TRUST."""
    try:
        with open_file(path) as file:
            return file.read(TRUST_LIMIT)
    except OSError as error:
        raise KnownError(
            "E_TRUST",
            Message(
                "“{name}” cannot be read: {problem}",
                name=str(path),
                problem=error.strerror or str(error),
            ),
            Message("Name the root certificate of the signer's authority as a PEM file."),
        ) from error
