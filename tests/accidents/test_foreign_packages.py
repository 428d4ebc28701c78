"""Something that is no package of ours, or no trust file, is given to `verify` and `import`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LAST_BYTE = -1


def cut(size: int) -> Callable[[bytes], bytes]:
    return lambda content: content[:size]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (cut(0), "E_TRUNCATED"),
        (cut(100), "E_TRUNCATED"),
        (cut(LAST_BYTE), "E_TRUNCATED"),
        (lambda content: content + b"x", "E_TRUNCATED"),
        (lambda content: content[:5000] + b"\0" + content[5001:], "E_DIGEST"),
        (lambda _: b"<!DOCTYPE html><html>" * 100, "E_FORMAT"),
        (lambda _: "一页文字".encode() * 100, "E_FORMAT"),
        (lambda _: b"PK\5\6" + b"\0" * 18, "E_FORMAT"),
    ],
)
def test_a_broken_or_foreign_file(
    refused: Any,
    package: Path,
    trust: Path,
    tmp_path: Path,
    change: Callable[[bytes], bytes],
    code: str,
) -> None:
    path = tmp_path / "received.asice"
    path.write_bytes(change(package.read_bytes()))
    assert refused("verify", path, "--trust", trust) == code
    assert refused("import", path, "--trust", trust) == code
    assert not (tmp_path / "workspace").exists(), "a refused package must not start a workspace"


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
def test_what_is_no_file_keeps_nobody_waiting(
    refused: Any, package: Path, trust: Path, tmp_path: Path
) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for place in (tmp_path, pipe, loop, tmp_path / "nowhere", tmp_path / ("n" * 300)):
        assert refused("verify", place, "--trust", trust) == "E_READ"
        code = (
            "E_FILE" if place == tmp_path else "E_READ"
        )  # a folder is imported, though this one has no package in it
        assert refused("import", place, "--trust", trust) == code
        assert refused("verify", package, "--trust", place) == "E_TRUST"
        assert refused("audit", "load", place) == "E_FILE"


def test_a_file_of_six_gibibytes(refused: Any, package: Path, trust: Path, tmp_path: Path) -> None:
    path = tmp_path / "huge.asice"
    path.write_bytes(package.read_bytes()[:1000])
    os.truncate(path, 6 << 30)
    assert refused("verify", path, "--trust", trust) == "E_SIZE"
    assert refused("verify", package, "--trust", path) == "E_TRUST"
    os.truncate(path, 0)
    os.truncate(path, 6 << 30)
    assert refused("verify", path, "--trust", trust) == "E_FORMAT"
    assert refused("audit", "load", path) == "E_AUDIT_FILE"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"\0\xff" * 5000,
        b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ],
)
def test_a_trust_file_that_is_none(
    refused: Any, package: Path, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "root.pem"
    path.write_bytes(content)
    assert refused("verify", package, "--trust", path) == "E_TRUST"


def test_the_signer_s_certificate_is_no_root(
    refused: Any, package: Path, trust: Path, tmp_path: Path
) -> None:
    signer = package.parent / "workspace" / "identity" / "certificate.pem"
    assert refused("verify", package, "--trust", signer) == "E_TRUST"
    both = tmp_path / "both.pem"
    both.write_bytes(trust.read_bytes() + signer.read_bytes())
    assert refused("verify", package, "--trust", both) == "E_TRUST"


def test_several_roots_are_trusted_alike(
    run: Any, package: Path, trust: Path, tmp_path: Path
) -> None:
    assert run("workspace", "init", "--name", "王芳", "--registration", "R-1")[0] == 0
    several = tmp_path / "several.pem"
    several.write_bytes(
        (tmp_path / "workspace" / "identity" / "root.pem").read_bytes() + trust.read_bytes()
    )
    assert run("verify", package, "--trust", several)[0] == 0
