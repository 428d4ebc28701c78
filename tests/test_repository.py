"""The repository itself: what lies where, that versions agree, and that no file names a machine."""

import importlib.metadata
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import auditor_app
from auditor_app.places import shipped

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    "auditor_app", "resources", "forms", "tests", "docs", "benchmarks", "requirements",
    ".ci", ".github",
    "pyproject.toml", "build.spec", "README.md", "CHANGELOG.md", "LICENSE", "Makefile",
    ".gitignore", ".gitattributes", ".editorconfig",
}  # fmt: skip
# Written apart, so that this file does not name them either.
HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "deb.debian" + ".org"]
FORBIDDEN = [
    *HOSTS,
    "--index" + "-url ",
    "--extra-index" + "-url",
    "--find" + "-links ",
    "/opt" + "/wheels",
    "/work" + "/",
]


def tracked() -> list[Path]:
    """Return the files of the repository, as git lists them: those added and those about to be."""
    command = [
        "git",
        "-C",
        str(ROOT),
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).exists()]


def pyproject() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_top_level_is_fixed() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} == TOP_LEVEL


def test_no_file_names_an_index_or_a_machine() -> None:
    found = []
    for path in tracked():
        content = path.read_bytes()
        if (
            b"\0" in content[:8000] or path.suffix == ".sealed"
        ):  # so small that it may have no zero byte
            continue
        text = content.decode("utf-8")  # every text file is UTF-8
        found += [f"{path.relative_to(ROOT)}: {word}" for word in FORBIDDEN if word in text]
    assert not found


def test_text_files_end_their_lines_alike() -> None:
    crooked = [
        path
        for path in tracked()
        if path.suffix in {".py", ".md", ".toml", ".ts", ".txt", ".sh"}
        and b"\r" in path.read_bytes()
    ]
    assert not crooked


def test_the_versions_agree() -> None:
    project = pyproject()["project"]
    assert isinstance(project, dict)
    version = project["version"]
    newest = re.search(
        r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert newest is not None
    assert {
        version,
        auditor_app.__version__,
        importlib.metadata.version("auditor-app"),
        newest[1],
    } == {version}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.stem
)
def test_every_requirement_is_pinned_with_hashes(path: Path) -> None:
    text = path.read_text("utf-8").replace("\\\n", " ")
    requirements = [
        line for line in text.splitlines() if line and not line.lstrip().startswith("#")
    ]
    assert requirements
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==\S+ ", requirement), requirement[:80]
        assert "--hash=sha256:" in requirement


def test_the_lock_holds_every_dependency() -> None:
    project = pyproject()["project"]
    assert isinstance(project, dict)
    locked = set(
        re.findall(
            r"^([a-z0-9-]+)==", (ROOT / "requirements" / "app.txt").read_text("utf-8"), re.MULTILINE
        )
    )
    named = {
        re.split(r"[<>=!~]", requirement)[0].lower() for requirement in project["dependencies"]
    }
    assert named <= locked


@pytest.mark.parametrize(
    "parts",
    [
        ("resources", "fonts"),
        ("resources", "i18n", "zh_CN"),
        ("resources", "sample"),
        ("forms", "sample"),
    ],
)
def test_shipped_finds_what_travels_with_the_program(parts: tuple[str, ...]) -> None:
    assert shipped(*parts) == ROOT.joinpath(*parts)


def test_shipped_refuses_what_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match="resources/nothing"):
        shipped("resources", "nothing")


def test_a_relative_link_of_the_documents_leads_somewhere() -> None:
    broken = []
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert not broken
