"""`auditor-app identity …`: being certified by an office."""

import argparse

from auditor_app.cli.answer import CommandResult
from auditor_app.cli.unlocking import unlocked
from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message, Words
from auditor_app.operations.trust import certification


def request(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Write the request that the office needs."""
    with unlocked(arguments.workspace, words) as workspace:
        made = certification.request(workspace, arguments.out)
    lines = (
        words("Send {file} to the office.", file=str(arguments.out)),
        words(
            "Key of the request, to be compared by the office: {fingerprint}",
            fingerprint=made.fingerprint,
        ),
    )
    return CommandResult(
        lines,
        {"file": str(arguments.out), "device": made.device, "key_fingerprint": made.fingerprint},
    )


def install(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Install the office's answer, once its root's fingerprint was compared."""
    answer = certification.read_answer(arguments.answer)
    if arguments.root is None:
        raise KnownError(
            "E_ROOT",
            Message(
                "The answer comes from {office}, whose root is {fingerprint}.",
                office=answer.office,
                fingerprint=answer.root_fingerprint,
            ),
            Message(
                "Compare it with the office over another channel, "
                "then repeat with --root FINGERPRINT."
            ),
        )
    with unlocked(arguments.workspace, words) as workspace:
        signer = certification.install(workspace, answer, arguments.root)
    lines = (
        words(
            "{office} certified this workspace until {day}.",
            office=answer.office,
            day=f"{signer.not_after:%Y-%m-%d}",
        ),
        words("Certificate {fingerprint}", fingerprint=signer.fingerprint),
    )
    return CommandResult(
        lines,
        {
            "office": answer.office,
            "fingerprint": signer.fingerprint,
            "root_fingerprint": signer.root_fingerprint,
        },
    )


def show(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Show who works here, on which device, and under which certificates."""
    with unlocked(arguments.workspace, words) as workspace:
        identity, device = workspace.identity, workspace.store.device
    office = identity.office
    lines = [
        f"{identity.person.name}  {identity.person.registration}",
        words("Device {device}", device=device),
        words("Certificate {fingerprint}", fingerprint=identity.fingerprint),
    ]
    if office is None:
        lines.append(words("No office has certified this workspace yet."))
    else:
        lines.append(
            words(
                "{office} certified this workspace until {day}.",
                office=office.organisation,
                day=f"{office.not_after:%Y-%m-%d}",
            )
        )
        lines.append(words("Certificate {fingerprint}", fingerprint=office.fingerprint))
    data = {
        "name": identity.person.name,
        "registration": identity.person.registration,
        "device": device,
        "fingerprint": identity.fingerprint,
        "office": None
        if office is None
        else {
            "name": office.organisation,
            "fingerprint": office.fingerprint,
            "root_fingerprint": office.root_fingerprint,
            "not_after": office.not_after,
        },
    }
    return CommandResult(tuple(lines), data)
