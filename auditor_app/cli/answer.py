"""How a command answers: a line for a person, or one JSON document for a script."""

import json
import sys
from typing import Any, NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Words

REFUSED = 1
"""The exit status of a refusal, and of something that was checked and found wrong."""

OUR_BUG = 70
"""The exit status of a mistake of ours."""


class Answer(NamedTuple):
    """What a command answers: lines for a person, data for a script, and the exit status."""

    lines: tuple[str, ...]
    data: Any
    status: int = 0


def give(answer: Answer, *, as_json: bool) -> int:
    """Print an answer and return its exit status."""
    if as_json:
        sys.stdout.write(json.dumps(answer.data, ensure_ascii=False, indent=2, default=str) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in answer.lines))
    return answer.status


def refuse(error: KnownError, words: Words, *, as_json: bool) -> int:
    """Print a refusal and return its exit status."""
    advice = words(error.advice) if error.advice else ""
    found = (*getattr(error, "faults", ()), *getattr(error, "mistakes", ()))
    faults = [{"place": " ".join(filter(None, one[:-1])), "text": words(one[-1])} for one in found]
    if as_json:
        verdict = {"ok": False, "code": error.code, "message": words(error.message), "advice": advice, "faults": faults}
        sys.stdout.write(json.dumps(verdict, ensure_ascii=False, indent=2) + "\n")
    else:
        lines = [f"{error.code}: {words(error.message)}", *(f"  {fault['place']}: {fault['text']}" for fault in faults), advice]
        sys.stderr.write("".join(f"{line}\n" for line in lines if line))
    return REFUSED
