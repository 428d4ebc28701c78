"""`auditor-app workspace …`: start, check, back up, restore."""

import argparse

from auditor_app.cli.answer import REFUSED, CommandResult
from auditor_app.cli.unlocking import new_passphrase, passphrase, started, unlocked
from auditor_app.domain.wording import Words
from auditor_app.exchange.certificates import Person
from auditor_app.operations.core import upkeep
from auditor_app.operations.core import workspace as workspaces


def init(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Start a workspace; its recovery key is printed this once."""
    started(arguments.workspace, Person(arguments.name, arguments.registration), words).close()
    return CommandResult(
        (words("The workspace is in {folder}.", folder=str(arguments.workspace)),),
        {"workspace": str(arguments.workspace)},
    )


def check(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Verify the workspace: its events, its tables and its attachments.

    Every chain of events must hold, the tables must equal a rebuild, and every attachment must be
    whole.
    """
    with unlocked(arguments.workspace, words) as workspace:
        found = upkeep.check(workspace)
    problems = [words(problem) for problem in found.problems]
    lines = (
        words(
            "Checked {events} events of {audits} audits.", events=found.events, audits=found.audits
        ),
        *(problems or [words("Everything is whole.")]),
    )
    data = {
        "ok": not problems,
        "events": found.events,
        "audits": found.audits,
        "problems": problems,
    }
    return CommandResult(lines, data, REFUSED if problems else 0)


def backup(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Make a backup and verify it."""
    with unlocked(arguments.workspace, words) as workspace:
        path = upkeep.backup(workspace)
    return CommandResult(
        (words("Backed up and verified: {file}", file=str(path)),), {"backup": str(path)}
    )


def change_passphrase(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Give the workspace a new passphrase; the recovery key stays."""
    old = passphrase(words)
    with unlocked(arguments.workspace, words, old) as workspace:
        workspaces.change_passphrase(workspace, old, new_passphrase(words))
    return CommandResult(
        (words("The passphrase is changed; the recovery key stays the same."),), {"ok": True}
    )


def restore(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Put a backup in place of the database; what it replaces is kept beside it."""
    kept = upkeep.restore(arguments.workspace, passphrase(words), arguments.backup)
    lines = [words("Restored {file}.", file=str(kept.restored))]
    if kept.replaced:
        lines.append(words("What it replaced is kept as {file}.", file=str(kept.replaced)))
    return CommandResult(
        tuple(lines),
        {"restored": str(kept.restored), "replaced": str(kept.replaced) if kept.replaced else None},
    )
