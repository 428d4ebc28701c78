"""The tests next to what has changed, as `make quick` runs them."""

import subprocess
from pathlib import Path, PurePosixPath

import pytest

from tests.nearby import ROOT, WHOLE, changed_files, every_test, nearby

TESTS = [
    PurePosixPath(name)
    for name in (
        "tests/test_repository.py",
        "tests/store/test_journal.py",
        "tests/store/test_trail.py",
        "tests/ui/test_whole_audit.py",
        "tests/ui/judging/test_judgement_list.py",
        "tests/ui/judging/test_model.py",
        "tests/ui/judging/test_model_of_rows.py",
    )
]
TRANSLATIONS = "tests/test_translations.py"


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        (
            "auditor_app/ui/judging/model.py",
            [
                "tests/ui/judging/test_model.py",
                "tests/ui/judging/test_model_of_rows.py",
                TRANSLATIONS,
            ],
        ),
        (
            "auditor_app/store/event.py",
            [TRANSLATIONS, "tests/store/test_journal.py", "tests/store/test_trail.py"],
        ),
        ("auditor_app/ui/stages/planning/page.py", [TRANSLATIONS, "tests/ui/test_whole_audit.py"]),
        ("auditor_app/places.py", [TRANSLATIONS, "tests/test_repository.py"]),
        ("resources/i18n/zh_CN/ui.ts", [TRANSLATIONS, "tests/test_repository.py"]),
        ("docs/team.md", ["tests/test_docs.py", "tests/test_repository.py"]),
        ("tests/store/test_trail.py", ["tests/store/test_trail.py"]),
        ("tests/worlds/teams.py", []),
        ("benchmarks/marking.py", []),
    ],
)
def test_what_lies_next_to_a_change_is_chosen(changed: str, chosen: list[str]) -> None:
    assert [str(test) for test in nearby([PurePosixPath(changed)], TESTS)] == chosen


def test_the_closest_come_first_and_each_once() -> None:
    changed = [
        PurePosixPath(name)
        for name in (
            "auditor_app/store/event.py",
            "auditor_app/store/journal.py",
            "tests/store/test_trail.py",
        )
    ]
    assert [str(test) for test in nearby(changed, TESTS)] == [
        "tests/store/test_trail.py",
        "tests/store/test_journal.py",
        TRANSLATIONS,
    ]


def test_the_tests_of_the_whole_are_there() -> None:
    assert set(WHOLE) <= {str(test) for test in every_test(ROOT)}


def test_what_a_branch_has_beside_main_has_changed_committed_or_not(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        person = ["-c", "user.name=Li", "-c", "user.email=li@example.invalid"]
        subprocess.run(["git", "-C", str(tmp_path), *person, *words], check=True)

    def write(*names: str) -> None:
        for name in names:
            (tmp_path / name).write_text(name, encoding="utf-8")

    git("init", "--quiet", "--initial-branch", "main")
    write("old.py", "gone.py")
    git("add", ".")
    git("commit", "--quiet", "--message", "begin")
    assert changed_files(tmp_path) == []
    git("checkout", "--quiet", "-b", "work")
    write("committed.py")
    git("add", ".")
    git("commit", "--quiet", "--message", "go on")
    write("新.py")
    (tmp_path / "old.py").write_text("other", encoding="utf-8")
    (tmp_path / "gone.py").unlink()
    assert changed_files(tmp_path) == [
        PurePosixPath(name) for name in ("committed.py", "old.py", "新.py")
    ]
