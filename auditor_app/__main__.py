"""Start the program: without arguments the window, otherwise a command."""

import argparse
import sys
from pathlib import Path

from auditor_app.cli import commands, parser
from auditor_app.cli.answer import Answer
from auditor_app.domain.wording import Language, Words


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status: 0, 1 refused, 2 usage, 70 a mistake of ours.

    Packages alone, as the system gives them when one is dropped on the program or opened with it, are shown in the window.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given and all(one.endswith(".asice") for one in given):
        from auditor_app.ui.application import run  # noqa: PLC0415 (a command needs no window)

        return run(None, [Path(one) for one in given])
    parsed = parser.build().parse_args(arguments)
    if parsed.command is None:
        from auditor_app.ui.application import run  # noqa: PLC0415 (a command needs no window)

        return run(parsed.workspace)
    return commands.run(parsed, {("demo", None): _demo})


def _demo(arguments: argparse.Namespace, words: Words) -> Answer:
    from auditor_app.ui.demo import play  # noqa: PLC0415 (the other commands need no window)

    outputs = play(arguments.out, Language(arguments.lang))
    return Answer(
        tuple(words("Wrote {file}.", file=str(path)) for path in outputs),
        {"files": [str(path) for path in outputs]},
    )


if __name__ == "__main__":
    sys.exit(main())
