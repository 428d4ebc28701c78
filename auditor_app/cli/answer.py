"""How a command answers: a line for a person, or one JSON document for a script."""

import io
import json
import os
import sys
from typing import Any, NamedTuple, TextIO

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message, Words

REFUSED = 1
"""The exit status of a refusal, and of something that was checked and found wrong."""

OUR_BUG = 70
"""The exit status of a mistake of ours."""


class CommandResult(NamedTuple):
    """What a command answers: lines for a person, data for a script, and the exit status."""

    lines: tuple[str, ...]
    data: Any
    status: int = 0


def give(answer: CommandResult, *, as_json: bool) -> int:
    """Print an answer and return its exit status.

    Raises KnownError E_OUTPUT where it cannot be printed, and BrokenPipeError.
    """
    try:
        _print(
            sys.stdout,
            _json(answer.data) if as_json else "".join(f"{line}\n" for line in answer.lines),
        )
    except BrokenPipeError:
        raise
    except OSError as error:
        raise KnownError(
            "E_OUTPUT",
            Message(
                "The answer cannot be written: {problem}", problem=error.strerror or str(error)
            ),
            Message(
                "What was asked for is done; only the answer is lost. Check where the output goes."
            ),
        ) from error
    return answer.status


def refuse(error: KnownError, words: Words, *, as_json: bool) -> int:
    """Print a refusal and return its exit status."""
    advice = words(error.advice) if error.advice else ""
    found = (*getattr(error, "faults", ()), *getattr(error, "mistakes", ()))
    faults = [{"place": " ".join(filter(None, one[:-1])), "text": words(one[-1])} for one in found]
    if as_json:
        verdict = {
            "ok": False,
            "code": error.code,
            "message": words(error.message),
            "advice": advice,
            "faults": faults,
        }
        _print(sys.stdout, _json(verdict))
    else:
        lines = [
            f"{error.code}: {words(error.message)}",
            *(f"  {fault['place']}: {fault['text']}" for fault in faults),
            advice,
        ]
        _print(sys.stderr, "".join(f"{line}\n" for line in lines if line))
    return REFUSED


def speak_any_alphabet() -> None:
    """Let a terminal that lacks a character show an escape in its place.

    Otherwise an answer with Chinese in it would fail on a terminal that knows no Chinese.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def hush() -> None:
    """Let go of an output that nobody reads any more.

    Otherwise the interpreter complains of it when it ends.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _json(data: Any) -> str:  # noqa: ANN401 (whatever the command answers)
    """Return a JSON document, with escapes where the output knows only ASCII.

    It is valid JSON in either case.
    """
    unicode = "utf" in (getattr(sys.stdout, "encoding", "") or "").lower()
    return json.dumps(data, ensure_ascii=not unicode, indent=2, default=str) + "\n"


def _print(stream: TextIO | None, text: str) -> None:
    """Print to a stream, or nowhere where there is none.

    The stream is None where whoever started the program closed it.
    """
    if stream is not None:
        stream.write(text)
        stream.flush()
