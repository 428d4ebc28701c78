"""Start the program: without arguments the window, otherwise a command."""

import argparse
import sys
from pathlib import Path

from auditor_app.cli import commands, parser
from auditor_app.cli.answer import CommandResult
from auditor_app.domain.wording import Language, Words


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status: 0, 1 refused, 2 usage, 70 a mistake of ours.

    Where all arguments are packages, the window shows them. The system passes packages alone when a
    person drops one on the program or opens one with it.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given and all(name.endswith(".asice") for name in given):
        from auditor_app.ui.app.program import run  # noqa: PLC0415 (a command needs no window)

        return run(None, [Path(name) for name in given], _open_sample)
    parsed = parser.build().parse_args(arguments)
    if parsed.command is None:
        from auditor_app.ui.app.program import run  # noqa: PLC0415 (a command needs no window)

        return run(parsed.workspace, open_sample=_open_sample)
    return commands.run(parsed, {("demo", None): _demo})


def _open_sample() -> object:
    from auditor_app.demo.sample import open_trial  # noqa: PLC0415 (loads behind the first window)

    return open_trial()


def _demo(arguments: argparse.Namespace, words: Words) -> CommandResult:
    from auditor_app.demo.playing import play  # noqa: PLC0415 (the other commands need no window)

    outputs = play(arguments.out, Language(arguments.lang))
    return CommandResult(
        tuple(words("Wrote {file}.", file=str(path)) for path in outputs),
        {"files": [str(path) for path in outputs]},
    )


if __name__ == "__main__":
    sys.exit(main())
