"""`auditor-app authority …`: the office's certificates and assignments."""

import argparse
from typing import Any

from auditor_app.cli.answer import CommandResult
from auditor_app.cli.unlocking import authority_passphrase, new_passphrase, unlocked
from auditor_app.domain.naming.terms import member_name
from auditor_app.domain.wording import Words
from auditor_app.exchange.authority import Authority, Certified
from auditor_app.exchange.revocation import RevocationReason, label
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.office import authority
from auditor_app.operations.packages import assigning


def init(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Set up the authority of an office in its workspace."""
    with unlocked(arguments.workspace, words) as workspace:
        made = authority.init(workspace, arguments.name, authority_passphrase(words))
    root = str(arguments.workspace / "authority" / "root.pem")
    lines = (
        words("The authority of {office} is set up.", office=made.name),
        words("Root certificate: {file}", file=root),
        words(
            "Root fingerprint, to be compared by every auditor: {fingerprint}",
            fingerprint=made.office.root_fingerprint,
        ),
    )
    return CommandResult(
        lines, {"office": made.name, "root": root, "root_fingerprint": made.office.root_fingerprint}
    )


def issue(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Certify what an auditor requests."""
    with unlocked(arguments.workspace, words) as workspace:
        answer = authority.issue(
            workspace, _opened(workspace, words), arguments.request, arguments.out, arguments.years
        )
    lines = (
        words(
            "Certified {name} ({registration}); send them {file}.",
            name=answer.person.name,
            registration=answer.person.registration,
            file=str(arguments.out),
        ),
        words(
            "Key of the request, to be compared by the office: {fingerprint}",
            fingerprint=answer.key_fingerprint,
        ),
        words("Certificate {fingerprint}", fingerprint=answer.fingerprint),
    )
    data = {
        "name": answer.person.name,
        "registration": answer.person.registration,
        "device": answer.device,
        "key_fingerprint": answer.key_fingerprint,
        "fingerprint": answer.fingerprint,
        "root_fingerprint": answer.root_fingerprint,
        "file": str(arguments.out),
    }
    return CommandResult(lines, data)


def change_passphrase(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Give the authority a new passphrase."""
    with unlocked(arguments.workspace, words) as workspace:
        old = authority_passphrase(words)
        opened = authority.unlock(workspace, old)
        authority.change_passphrase(workspace, opened, old, new_passphrase(words))
    return CommandResult((words("The passphrase of the authority is changed."),), {"ok": True})


def revoke(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Take certificates back."""
    with unlocked(arguments.workspace, words) as workspace:
        taken = authority.revoke(
            workspace,
            _opened(workspace, words),
            arguments.which,
            RevocationReason(arguments.reason),
        )
    lines = [words("Revoked: {certificate}", certificate=_line(one, words)) for one in taken]
    if arguments.reason == RevocationReason.UNSPECIFIED:
        lines.append(
            words(
                "Without a reason the key counts as lost; "
                "tell it later by the fingerprint, with --reason."
            )
        )
    lines.append(words("The next assignment carries the new revocation list."))
    return CommandResult(tuple(lines), {"revoked": [_data(one) for one in taken]})


def register(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """List every certificate that was issued."""
    with unlocked(arguments.workspace, words) as workspace:
        issued = _opened(workspace, words).register()
    return CommandResult(
        tuple(_line(one, words) for one in issued) or (words("No certificate was issued yet."),),
        [_data(one) for one in issued],
    )


def assign(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write the assignment of an audit for its team."""
    with unlocked(arguments.workspace, words) as workspace:
        session = AuditSession(workspace, workspace.audit(arguments.id).id)
        packed = assigning.assign(session, _opened(workspace, words), arguments.out)
        without = [member_name(member) for member in session.state.team if not member.fingerprint]
    lines = [words("Wrote and verified the assignment {file}.", file=str(packed.path))]
    if without:
        lines.append(
            words("Without a certificate, so they cannot contribute: {names}", names=tuple(without))
        )
    digest = packed.verdict.manifest_digest
    data = {
        "file": str(packed.path),
        "manifest_sha256": digest,
        "without_certificate": [str(one) for one in without],
    }
    return CommandResult(tuple(lines), data)


def _opened(workspace: Workspace, words: Words) -> Authority:
    return authority.unlock(workspace, authority_passphrase(words))


def _line(one: Certified, words: Words) -> str:
    parts = [
        one.name,
        one.registration,
        one.fingerprint,
        words("until {day}", day=f"{one.not_after:%Y-%m-%d}"),
    ]
    if one.revoked_on is not None and one.reason is not None:
        parts.append(
            words(
                "revoked on {day}: {reason}",
                day=f"{one.revoked_on:%Y-%m-%d}",
                reason=label(one.reason),
            )
        )
    return "  ".join(parts)


def _data(one: Certified) -> dict[str, Any]:
    return {
        "serial": one.serial,
        "name": one.name,
        "registration": one.registration,
        "device": one.device,
        "fingerprint": one.fingerprint,
        "issued_on": one.issued_on,
        "not_after": one.not_after,
        "revoked_on": one.revoked_on,
        "reason": one.reason.value if one.reason else None,
    }
