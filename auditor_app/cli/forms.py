"""`auditor-app forms …`: what a certification body does with its own form editions."""

import argparse

from auditor_app.cli.answer import CommandResult
from auditor_app.domain.wording import Words
from auditor_app.operations.core import editions


def check(arguments: argparse.Namespace, words: Words) -> CommandResult:
    """Report every mistake of a form edition at once, with file, key and what was expected."""
    edition = editions.read_folder(arguments.folder)
    line = words(
        "{title} {version}: {clauses} clauses, {items} characteristic items, "
        "{review} items of the document review; no mistakes.",
        title=edition.title,
        version=edition.version,
        clauses=len(edition.clauses),
        items=len(edition.items),
        review=len(edition.review),
    )
    data = {
        "ok": True,
        "id": edition.id,
        "version": edition.version,
        "digest": edition.digest,
        "sample": edition.sample,
    }
    return CommandResult((line,), data)
