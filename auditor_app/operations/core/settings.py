"""What a person set for the program on this laptop, such as language and appearance.

The settings are read before unlocking.
"""

import tomllib
from enum import StrEnum
from pathlib import Path

import msgspec

from auditor_app.domain.wording import Language
from auditor_app.files import open_file

FILE = "settings.toml"

SIZE_LIMIT = 64 * 1024
"""How many bytes of the file are read; the program itself writes a few lines."""


class AppearanceChoice(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Work(StrEnum):
    """Which rows a list shows where the work of an audit was split."""

    MINE = "mine"
    ALL = "all"


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """The settings; keys that a newer program wrote are passed over.

    `language` is None while it follows the system. `window` is where the window stood and how large
    it was, as the window writes it; it is empty before the window was first closed. `work` is which
    rows of split work are shown.
    """

    language: Language | None = None
    appearance: AppearanceChoice = AppearanceChoice.SYSTEM
    window: str = ""
    work: Work = Work.MINE


def read(folder: Path) -> Settings:
    """Return the settings of a workspace folder.

    These are the defaults where there is no file or it cannot be understood.
    """
    try:
        with open_file(folder / FILE) as file:
            return msgspec.convert(tomllib.loads(file.read(SIZE_LIMIT).decode()), Settings)
    except (
        OSError,
        ValueError,
        RecursionError,
    ):  # what is no UTF-8, no TOML or no setting is a ValueError too
        return Settings()


def write(folder: Path, settings: Settings) -> None:
    """Keep the settings in a workspace folder.

    The values are plain words, so the file is written as lines.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f'{name} = "{value}"\n' for name, value in msgspec.to_builtins(settings).items()]
    draft = folder / f"{FILE}.new"
    draft.write_text("".join(lines), "utf-8")
    draft.replace(folder / FILE)
