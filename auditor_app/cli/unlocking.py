"""Open the workspace for a command.

The passphrase comes from the environment or a prompt, never from an argument.
"""

import contextlib
import getpass
import os
import sys
from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message, Words
from auditor_app.exchange.certificates import Person
from auditor_app.operations import opening
from auditor_app.operations.core.workspace import Workspace

VARIABLE = "AUDITOR_APP_PASSPHRASE"
AUTHORITY_VARIABLE = "AUDITOR_APP_AUTHORITY_PASSPHRASE"
NEW_VARIABLE = "AUDITOR_APP_NEW_PASSPHRASE"


def passphrase(words: Words) -> str:
    """Return the passphrase, from the variable or from a person.

    Raises KnownError E_NO_PASSPHRASE where there is neither the variable nor anyone to ask.
    """
    return _said(VARIABLE, (words("Passphrase: "),), Message("The workspace needs its passphrase."))


def authority_passphrase(words: Words) -> str:
    """Return the authority's own passphrase; raises what `passphrase` raises."""
    return _said(
        AUTHORITY_VARIABLE,
        (words("Passphrase of the authority: "),),
        Message("The authority needs its passphrase."),
    )


def new_passphrase(words: Words) -> str:
    """Return the new passphrase, asked for twice.

    Raises KnownError E_PASSPHRASE_TWICE, and what `passphrase` raises.
    """
    prompts = words("New passphrase: "), words("New passphrase, once more: ")
    return _said(NEW_VARIABLE, prompts, Message("The new passphrase is missing."))


def _said(variable: str, prompts: tuple[str, ...], missing: Message) -> str:
    given = os.environ.get(variable)
    if given is not None:
        return given
    with contextlib.suppress(EOFError):  # asked, and answered with the end of the input
        if sys.stdin is not None and sys.stdin.isatty():
            first, *others = map(getpass.getpass, prompts)
            if any(other != first for other in others):
                raise KnownError(
                    "E_PASSPHRASE_TWICE",
                    Message("The two passphrases differ."),
                    Message("Type the same one twice."),
                )
            return first
    advice = Message("Set {variable}, or run the command in a terminal.", variable=variable)
    raise KnownError("E_NO_PASSPHRASE", missing, advice)


def unlocked(folder: Path, words: Words, secret: str | None = None) -> Workspace:
    """Open a workspace that somebody started.

    Asks for the passphrase unless `secret` is given. Raises KnownError E_NOT_STARTED.
    """
    if not opening.is_started(folder):
        raise KnownError(
            "E_NOT_STARTED",
            Message("There is no workspace in “{folder}” yet.", folder=str(folder)),
            Message("Start one with `auditor-app workspace init`, or open the window."),
        )
    return opening.unlock(folder, passphrase(words) if secret is None else secret)


def unlocked_or_started(folder: Path, words: Words) -> Workspace:
    """Open a workspace, and start it first where the folder has none.

    A new one is started in the name of whoever is logged in.
    """
    if opening.is_started(folder):
        return unlocked(folder, words)
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError) as error:  # each is what some version of Python raises
        raise KnownError(
            "E_PERSON",
            Message(
                "The system does not say who is logged in, "
                "so no workspace can be started in their name."
            ),
            Message("Start one with `auditor-app workspace init`, which takes a name."),
        ) from error
    return started(folder, Person(user, user), words)


def started(folder: Path, person: Person, words: Words) -> Workspace:
    """Start a workspace and print its recovery key, which is shown this once."""
    workspace, recovery_key = opening.start(folder, person, passphrase(words))
    print(
        words(
            "A workspace was started for {name}. Keep its recovery key: {key}",
            name=person.name,
            key=recovery_key,
        ),
        file=sys.stderr,
    )
    return workspace
