"""Whose certificate was taken back since they signed what a verified package holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor_app.exchange.revocation import label as reason_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor_app.domain.wording import Words
    from auditor_app.exchange.verdict import AuthorSignature, VerificationResult


def revoked_since(verdicts: Iterable[VerificationResult], words: Words) -> str:
    """Return a line or two for each such certificate, once; nothing where there is none."""
    found = {
        author.fingerprint: author
        for one in verdicts
        for author in one.authors
        if author.revoked_on is not None
    }
    return "\n".join(_told(author, words) for author in found.values())


def _told(author: AuthorSignature, words: Words) -> str:
    what = words(
        "The certificate of {name} ({registration}) was revoked on {day}: {reason}.",
        name=author.signer,
        registration=author.registration,
        day=f"{author.revoked_on.astimezone():%Y-%m-%d}" if author.revoked_on else "",
        reason=words(reason_label(author.revoked_for)) if author.revoked_for else "",
    )
    if author.may_be_lost:
        why = words(
            "Somebody else may have the key: only what was accepted here before still counts. "
            "Have them sign anew."
        )
    else:
        why = words("What they signed before stays valid.")
    return f"{what}\n{why}"
