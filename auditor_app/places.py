"""Find the files that travel with the program, and the places a system keeps data.

`resources/` and `forms/` lie at the top level of a checkout, inside the installed package, and
beside a frozen program.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import platformdirs

from auditor_app.domain.wording import Language, Words


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, for example `shipped("resources", "fonts")`.

    Raises FileNotFoundError where the installation is incomplete.
    """
    package = Path(__file__).parent
    roots = [package.parent, package / "_data"]
    if frozen := getattr(sys, "_MEIPASS", None):
        roots.insert(0, Path(frozen))
    for root in roots:
        if (root / "resources" / "i18n").is_dir() and (path := root.joinpath(*parts)).exists():
            return path
    raise FileNotFoundError(f"The installation lacks {'/'.join(parts)}")


def default_workspace() -> Path:
    """Return where the workspace lies unless the person says otherwise."""
    return Path(platformdirs.user_data_dir("Auditor App", appauthor=False)) / "workspace"


def log_folder() -> Path:
    """Return where the local log lies."""
    return Path(platformdirs.user_log_dir("Auditor App", appauthor=False))


def words(language: Language) -> Words:
    """Return the words of a language from its catalogues.

    The catalogues are Qt Linguist's files, one for each layer.
    """
    if language is Language.EN:
        return Words.english()
    catalogue: dict[str, str] = {}
    for path in sorted(shipped("resources", "i18n", "zh_CN").glob("*.ts")):
        for message in Xml.parse(path).iter("message"):  # noqa: S314 (shipped with the program, not an input)
            catalogue[message.findtext("source", "")] = message.findtext("translation", "")
    return Words(language, catalogue)
