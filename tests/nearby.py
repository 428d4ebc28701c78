"""Name the tests next to what has changed, for `make quick`.

What has changed is what this branch has beside `main`, committed or not. For a module
`auditor_app/a/b/c.py` the tests of its own name are chosen: `test_c.py` and `test_c_….py` below
`tests/a/b`. Where no test has its name, the tests that lie in `tests/a/b` itself are chosen, or
in the nearest folder above that has tests. A test that was changed is chosen too, and so are the
tests of the translations, the documents and the repository where these can be touched.

All this is to take less than a minute. So at most `MOST` files are chosen, the closest first. The
rest is left to `make test`, and how many files that are is said.
"""

import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
CODE, TESTS = PurePosixPath("auditor_app"), PurePosixPath("tests")
MOST = 10
WHOLE = {
    "tests/test_translations.py": ("auditor_app/", "resources/i18n/"),
    "tests/test_docs.py": ("docs/", "README.md"),
    "tests/test_repository.py": (
        "docs/",
        "README.md",
        "CHANGELOG.md",
        "pyproject.toml",
        "requirements/",
        "resources/",
    ),
}
"""Tests of the program as a whole, and where what they read begins."""


def nearby(
    changed: Iterable[PurePosixPath], tests: Collection[PurePosixPath]
) -> list[PurePosixPath]:
    """Return the tests next to what has changed, the closest first, each once."""
    paths = sorted(changed)
    modules = [path for path in paths if path.suffix == ".py" and path.is_relative_to(CODE)]
    named = {path: [test for test in tests if _is_named_after(path, test)] for path in modules}
    closest = [
        *(path for path in paths if path in tests),
        *(test for path in modules for test in sorted(named[path])),
        *_whole(paths),
        *(test for path in modules if not named[path] for test in _beside(path, tests)),
    ]
    return list(dict.fromkeys(closest))


def changed_files(root: Path) -> list[PurePosixPath]:
    """Return the files changed since the branch left `main`, but for those that are gone."""
    base = _git(root, "merge-base", "HEAD", "main") or ["HEAD"]
    changed = _git(root, "diff", "--name-only", "--diff-filter=d", base[0])
    added = _git(root, "ls-files", "--others", "--exclude-standard")
    return [PurePosixPath(name) for name in (*changed, *added)]


def every_test(root: Path) -> list[PurePosixPath]:
    """Return every file of tests."""
    return [PurePosixPath(path.relative_to(root)) for path in (root / TESTS).rglob("test_*.py")]


def _folder(module: PurePosixPath) -> PurePosixPath:
    """Return the folder of tests that mirrors a module's."""
    return TESTS / module.relative_to(CODE).parent


def _is_named_after(module: PurePosixPath, test: PurePosixPath) -> bool:
    name = module.stem.strip("_")
    return test.is_relative_to(_folder(module)) and f"{test.stem}_".startswith(f"test_{name}_")


def _beside(module: PurePosixPath, tests: Collection[PurePosixPath]) -> list[PurePosixPath]:
    folder = _folder(module)
    found = (
        sorted(test for test in tests if test.parent == place)
        for place in (folder, *folder.parents)
        if place.is_relative_to(TESTS)
    )
    return next((beside for beside in found if beside), [])


def _whole(paths: list[PurePosixPath]) -> Iterator[PurePosixPath]:
    for test, beginnings in WHOLE.items():
        if any(str(path).startswith(beginnings) for path in paths):
            yield PurePosixPath(test)


def _git(root: Path, *words: str) -> list[str]:
    """Return the lines that git answers, none where it refuses."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8"
    ).stdout.splitlines()


def main() -> None:
    """Print the tests."""
    chosen = nearby(changed_files(ROOT), every_test(ROOT))
    if len(chosen) > MOST:
        print(f"{len(chosen) - MOST} files of tests are left to `make test`.", file=sys.stderr)
    print(*chosen[:MOST])


if __name__ == "__main__":
    main()
