"""Requests, answers and revocation lists come from anybody: what is none is refused in words."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from auditor_app.cli import packages
from auditor_app.domain.errors import KnownError
from auditor_app.exchange import certificates
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.revocation import RevocationReason
from auditor_app.operations import opening
from auditor_app.operations.core.workspace import Workspace
from auditor_app.operations.office import authority
from auditor_app.operations.trust import certification
from tests.worlds.passphrases import SECRET

Spoil = Callable[[Path], object]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office, an auditor's workspace, a good request and answer, and files that are none."""
    folder = tmp_path_factory.mktemp("office")
    office, _ = opening.start(folder / "office", Person("质量认证中心", "OFFICE-1"), SECRET)
    laptop, _ = opening.start(folder / "laptop", Person("王芳", "R-001"), SECRET)
    with office, laptop:
        made = authority.init(office, "质量认证中心", SECRET)
        certification.request(laptop, folder / "request.json")
        authority.issue(office, made, folder / "request.json", folder / "answer.json")
        (folder / "list.pem").write_bytes(made.revocation_list_pem)
        (folder / "root.pem").write_bytes(made.root_pem)
    return folder


@pytest.fixture
def office(folder: Path) -> Iterator[Workspace]:
    with opening.unlock(folder / "office", SECRET) as opened:
        yield opened


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 33)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def appended(path: Path) -> None:
    path.write_bytes(path.read_bytes() * 2)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def holding(content: bytes) -> Spoil:
    return lambda path: path.write_bytes(content)


def other(name: str) -> Spoil:
    """Put another genuine file in the place of the wanted one."""
    return lambda path: path.write_bytes((path.parent.parent / name).read_bytes())


SPOILT: dict[str, tuple[Spoil, str]] = {
    "empty": (holding(b""), ""),
    "HTML": (holding(b"<!DOCTYPE html><html>Please log in</html>"), ""),
    "huge": (huge, ""),
    "cut": (cut, ""),
    "twice": (appended, ""),
    "deep": (holding(b"[" * 100_000), ""),
    "duplicate keys": (holding(b'{"format": "x", "format": "y", "version": 1}'), ""),
    "a huge number": (holding(b'{"format": "x", "version": 1' + b"0" * 5_000 + b"}"), ""),
    "a lone surrogate": (holding(b'{"format": "\\ud800", "version": 1}'), ""),
    "noise": (holding(bytes(range(256)) * 9), ""),
    "a revocation list": (other("list.pem"), ""),
    "a root": (other("root.pem"), ""),
    "pipe": (pipe, "E_READ"),
    "directory": (directory, "E_READ"),
    "a file without end": (endless, "E_READ"),
    "a link to itself": (loop, "E_READ"),
    "missing": (lambda path: path.unlink(), "E_READ"),
}


def refused(code: str, call: Callable[[], object]) -> None:
    with pytest.raises(KnownError) as caught:
        call()
    assert caught.value.code == code
    assert str(caught.value.message)
    assert str(caught.value.advice)


@pytest.mark.parametrize("name", [*SPOILT, "an answer"])
def test_a_request_that_is_none(office: Workspace, folder: Path, tmp_path: Path, name: str) -> None:
    spoil, code = {**SPOILT, "an answer": (other("answer.json"), "")}[name]
    path, out = beside(folder, tmp_path, "request.json"), tmp_path / "out.json"
    spoil(path)
    opened = authority.unlock(office, SECRET)
    before = (office.folder / "authority" / "authority.json").read_bytes()
    refused(code or "E_REQUEST", lambda: authority.issue(office, opened, path, out))
    assert not out.exists()
    assert (office.folder / "authority" / "authority.json").read_bytes() == before


@pytest.mark.parametrize("name", [*SPOILT, "a request"])
def test_an_answer_that_is_none(folder: Path, tmp_path: Path, name: str) -> None:
    spoil, code = {**SPOILT, "a request": (other("request.json"), "")}[name]
    path = beside(folder, tmp_path, "answer.json")
    spoil(path)
    refused(code or "E_ANSWER", lambda: certification.read_answer(path))


@pytest.mark.parametrize("name", [one for one in SPOILT if one not in {"a root", "twice"}])
def test_a_trust_file_that_is_none(folder: Path, tmp_path: Path, name: str) -> None:
    path = beside(folder, tmp_path, "root.pem")
    assert certificates.read_roots(packages.read_trust(path))
    SPOILT[name][0](path)
    refused("E_TRUST", lambda: certificates.read_roots(packages.read_trust(path)))


def beside(folder: Path, tmp_path: Path, name: str) -> Path:
    """Return a copy of a good file, in a folder beside the good ones."""
    place = folder / tmp_path.name
    place.mkdir()
    path = place / name
    path.write_bytes((folder / name).read_bytes())
    return path


def test_an_answer_is_for_one_laptop_and_one_key(folder: Path) -> None:
    stranger, _ = opening.start(folder / "stranger", Person("王芳", "R-001"), SECRET)
    with stranger:
        answer = certification.read_answer(folder / "answer.json")
        refused(
            "E_DEVICE", lambda: certification.install(stranger, answer, answer.root_fingerprint)
        )
        assert stranger.identity.office is None


def test_what_an_office_refuses_comes_with_advice(
    office: Workspace, folder: Path, tmp_path: Path
) -> None:
    opened = authority.unlock(office, SECRET)
    request = folder / "request.json"
    refused(
        "E_AUTHORITY_YEARS",
        lambda: authority.issue(office, opened, request, tmp_path / "x.json", years=99),
    )
    refused("E_AUTHORITY_EXISTS", lambda: authority.init(office, "又一机构", SECRET))
    refused(
        "E_AUTHORITY_UNKNOWN",
        lambda: authority.revoke(office, opened, "R-999", RevocationReason.SUPERSEDED),
    )
    refused("E_PASSPHRASE", lambda: authority.unlock(office, "not the passphrase"))
