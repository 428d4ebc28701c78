"""Run one command: from the words on the command line to an exit status."""

import argparse
import logging
import os
from collections.abc import Callable

from auditor_app import places
from auditor_app.cli import audit, forms, identity, office, packages, sharing, team, workspace
from auditor_app.cli.answer import (
    OUR_BUG,
    REFUSED,
    CommandResult,
    give,
    hush,
    refuse,
    speak_any_alphabet,
)
from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Language, Words

CommandFunction = Callable[[argparse.Namespace, Words], CommandResult]

COMMANDS: dict[tuple[str, str | None], CommandFunction] = {
    ("audit", "load"): audit.load,
    ("audit", "enter"): audit.enter,
    ("audit", "list"): audit.list_all,
    ("audit", "show"): audit.show,
    ("audit", "schema"): audit.schema,
    ("report", None): audit.report,
    ("export", None): audit.export,
    ("verify", None): packages.verify,
    ("contribute", None): team.contribute,
    ("import", None): team.take_in,
    ("conflicts", None): team.conflicts,
    ("resolve", None): team.resolve,
    ("share", None): sharing.share,
    ("trail", None): team.trail,
    ("take-back", None): team.take_back,
    ("authority", "init"): office.init,
    ("authority", "issue"): office.issue,
    ("authority", "revoke"): office.revoke,
    ("authority", "list"): office.register,
    ("authority", "assign"): office.assign,
    ("authority", "passphrase"): office.change_passphrase,
    ("identity", "request"): identity.request,
    ("identity", "install"): identity.install,
    ("identity", "show"): identity.show,
    ("forms", "check"): forms.check,
    ("workspace", "init"): workspace.init,
    ("workspace", "check"): workspace.check,
    ("workspace", "backup"): workspace.backup,
    ("workspace", "restore"): workspace.restore,
    ("workspace", "passphrase"): workspace.change_passphrase,
}


def run(arguments: argparse.Namespace, extra: dict[tuple[str, str | None], CommandFunction]) -> int:
    """Run the parsed command and return its exit status: 0, 1 refused, 70 a mistake of ours.

    `extra` are commands that need more than the command line has. The demo is one: it plays through
    the window.
    """
    speak_any_alphabet()
    words = places.words(language())
    as_json = bool(getattr(arguments, "json", False))
    command = {**COMMANDS, **extra}[arguments.command, getattr(arguments, "action", None)]
    try:
        return give(command(arguments, words), as_json=as_json)
    except KnownError as error:
        if error.code == "E_OUTPUT":
            hush()
        try:
            return refuse(error, words, as_json=as_json and error.code != "E_OUTPUT")
        except OSError:
            hush()
            return REFUSED
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        hush()
        return 0
    except Exception:
        logging.getLogger(__name__).exception("A command failed")
        return give(CommandResult((), {"ok": False, "code": "E_BUG"}, OUR_BUG), as_json=as_json)


def language() -> Language:
    """Return the language of the terminal.

    It is English where the locale is English or plain, and Chinese otherwise.
    """
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))),
        "C",
    )
    return (
        Language.EN
        if locale.split(".")[0].split("_")[0].lower() in {"en", "c", "posix"}
        else Language.ZH
    )
