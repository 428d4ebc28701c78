"""Somebody without this program, who verifies a package with the tools of any system."""

from pathlib import Path

VERIFY = Path(__file__).parents[2] / "docs" / "verify.md"


def recipe() -> str:
    """Return the shell commands of docs/verify.md."""
    blocks = VERIFY.read_text(encoding="utf-8").split("```sh\n")[1:]
    return "\n".join(block.split("```", 1)[0] for block in blocks)
