"""A package file has one form; everything else is refused by name."""

import hashlib
import io
import stat
import struct
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import container, entry_names
from auditor_app.exchange.container import Reader, Writer

Contents = list[tuple[str, bytes]]
CONTENTS: Contents = [("audit.json", b"{}"), ("events/a1.jsonl", b""), ("report.pdf", b"%PDF" * 50)]
MIME = "application/vnd.etsi.asic-e+zip"


def written(contents: Contents) -> bytes:
    target = io.BytesIO()
    writer = Writer(target)
    for name, content in contents:
        assert writer.add(name, content) == hashlib.sha256(content).digest()
    writer.close()
    return target.getvalue()


def read(content: bytes) -> Contents:
    reader = Reader(io.BytesIO(content))
    return [(name, reader.read(name)) for name in reader.places]


def code(content: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        read(content)
    return caught.value.code


def zipped(change: Callable[[zipfile.ZipFile], object], *, mimetype_first: bool = True) -> bytes:
    """Return a package as Python's zip writer makes it: only the version fields differ."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file, warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", UserWarning
        )  # "Duplicate name" is what some tests are about
        if mimetype_first:
            file.writestr(plain("mimetype"), MIME)
        change(file)
    return target.getvalue()


def adding(*entries: tuple[zipfile.ZipInfo, bytes]) -> Callable[[zipfile.ZipFile], None]:
    """Return what adds these entries to a package."""

    def add(file: zipfile.ZipFile) -> None:
        for entry, content in entries:
            file.writestr(entry, content)

    return add


def plain(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def test_what_is_written_is_read() -> None:
    assert read(written(CONTENTS)) == [("mimetype", MIME.encode()), *CONTENTS]


@given(
    st.dictionaries(
        st.sampled_from(["audit.json", "edition.json", "report.pdf", "events/b.jsonl"]),
        st.binary(max_size=300),
    )
)
def test_any_content_comes_back_and_one_content_has_one_form(contents: dict[str, bytes]) -> None:
    content = written(list(contents.items()))
    assert read(content)[1:] == list(contents.items())
    assert content == written(list(contents.items()))
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {name: file.read(name) for name in file.namelist() if name != "mimetype"} == contents


def test_other_programs_read_it(tmp_path: Path) -> None:
    path = tmp_path / "package.asice"
    path.write_bytes(written(CONTENTS))
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        assert all(info.compress_type == zipfile.ZIP_STORED for info in file.infolist())
    assert (
        "No errors detected"
        in subprocess.run(["unzip", "-t", path], capture_output=True, text=True, check=True).stdout
    )
    assert path.read_bytes()[30:69] == b"mimetype" + MIME.encode()  # where `file` looks for it


def test_pythons_zip_of_the_same_content_is_ours() -> None:
    assert zipped(adding(*((plain(name), content) for name, content in CONTENTS))) == written(
        CONTENTS
    )


def test_content_can_be_streamed() -> None:
    target = io.BytesIO()
    writer = Writer(target)

    def pour(sink: object) -> None:
        for _ in range(3):
            sink.write(memoryview(b"abc"))  # type: ignore[attr-defined]  # a binary file

    assert writer.add("audit.json", pour) == hashlib.sha256(b"abc" * 3).digest()
    writer.close()
    assert read(target.getvalue())[1] == ("audit.json", b"abc" * 3)


NAMES = [
    "../audit.json",
    "/audit.json",
    "C:/audit.json",
    "events\\a1.jsonl",
    "audit.json\0",
    "AUDIT.JSON",
    "Report.pdf",
    "audit.json ",
    "audit.json\n",
    "events/../audit.json",
    "events//a1.jsonl",
    "./audit.json",
    "events/",
    "events/a1.jsonl/",
    "events/" + "a" * 65 + ".jsonl",
    "attachments/" + "A" * 64,
    "attachments/" + "a" * 63,
    "attachments/" + "a" * 64 + ".jpg",
    "attachments/%61" + "a" * 61,
    "audit%2Ejson",
    "aud\u0131t.json",
    "META-INF/manifest.xml",
    "META-INF/ASiCManifest-a1-0.xml",
    "meta-inf/ASiCManifest-a1-1.xml",
    "page.html",
    "",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_other_name_is_written_or_read(name: str) -> None:
    with pytest.raises(KnownError, match="E_NAME"):
        Writer(io.BytesIO()).add(name, b"")
    assert code(zipped(adding((plain("audit.json"), b"{}"), (named(name), b"")))) in {
        "E_NAME",
        "E_LAYOUT",
    }


@pytest.mark.parametrize(
    "name", [name for name in NAMES if len(name.encode()) == len("audit.json")]
)
def test_no_other_name_stands_in_the_place_of_a_right_one(name: str) -> None:
    content = written([("audit.json", b"{}")])
    assert code(content.replace(b"audit.json", name.encode())) == "E_NAME"


def named(name: str) -> zipfile.ZipInfo:
    info = plain("x")
    info.filename = name
    return info


def test_an_entry_stands_once() -> None:
    writer = Writer(io.BytesIO())
    writer.add("audit.json", b"1")
    with pytest.raises(KnownError, match="E_NAME"):
        writer.add("audit.json", b"2")
    with pytest.raises(KnownError, match="E_NAME"):
        writer.add("mimetype", b"text/plain")
    twice = zipped(adding((plain("audit.json"), b"1"), (plain("audit.json"), b"2")))
    assert code(twice) == "E_NAME"


def compressed(file: zipfile.ZipFile) -> None:
    file.writestr(plain("audit.json"), b"{}" * 500, compress_type=zipfile.ZIP_DEFLATED)


def link(file: zipfile.ZipFile) -> None:
    file.writestr(plain("audit.json", stat.S_IFLNK | 0o777), b"/etc/passwd")


def commented(file: zipfile.ZipFile) -> None:
    file.writestr(plain("audit.json"), b"{}")
    file.comment = b"x"


def extra(file: zipfile.ZipFile) -> None:
    info = plain("audit.json")
    info.extra = b"\x99\x99\x04\x00abcd"
    file.writestr(info, b"{}")


def entry_commented(file: zipfile.ZipFile) -> None:
    info = plain("audit.json")
    info.comment = b"x"
    file.writestr(info, b"{}")


def dated(file: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("audit.json", (2026, 1, 1, 0, 0, 0))
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    file.writestr(info, b"{}")


def zip64(file: zipfile.ZipFile) -> None:
    with file.open(plain("audit.json"), "w", force_zip64=True) as target:
        target.write(b"{}")


@pytest.mark.parametrize(
    "change", [compressed, link, commented, extra, entry_commented, dated, zip64]
)
def test_no_other_form_of_zip_is_read(change: Callable[[zipfile.ZipFile], None]) -> None:
    assert code(zipped(change)) in {"E_LAYOUT", "E_TRUNCATED"}


def test_encrypted_entries_are_refused() -> None:
    content = bytearray(written(CONTENTS))
    directory = content.index(b"PK\1\2", content.index(b"PK\1\2") + 1)
    content[directory + 8] |= 1
    assert code(bytes(content)) == "E_LAYOUT"


def test_mimetype_comes_first() -> None:
    late = zipped(
        adding((plain("audit.json"), b"{}"), (plain("mimetype"), MIME.encode())),
        mimetype_first=False,
    )
    assert code(late) == "E_FORMAT"
    assert (
        code(
            zipped(
                lambda file: file.writestr(plain("mimetype"), "text/plain"), mimetype_first=False
            )
        )
        == "E_FORMAT"
    )


def test_nothing_stands_before_behind_or_between() -> None:
    content = written(CONTENTS)
    assert code(b"#!/bin/sh\n" + content) == "E_FORMAT"
    assert code(content + b"\0") == "E_TRUNCATED"
    assert code(content + content) == "E_LAYOUT"
    end = struct.unpack("<I", content[-6:-2])[0]
    moved = content[:end] + b"hidden" + content[end:-6] + struct.pack("<IH", end + 6, 0)
    assert code(moved) == "E_LAYOUT"


def test_entries_do_not_overlap() -> None:
    content = written([("audit.json", b"{}"), ("report.pdf", b"{}")])
    second = content.rindex(b"PK\1\2")
    offset = struct.unpack_from("<I", content, second + 42)[0]
    first = content.index(b"PK\3\4", 1)
    assert offset != first
    overlapping = content[: second + 42] + struct.pack("<I", first) + content[second + 46 :]
    assert code(overlapping) == "E_LAYOUT"


def test_a_declared_size_is_checked_before_anything_is_read() -> None:
    content = bytearray(written([("audit.json", b"{}")]))
    entry = content.rindex(b"PK\1\2")
    for size in (entry_names.MAX_EVENT_BYTES + 1, 0xFFFFFFFF):
        struct.pack_into("<II", content, entry + 20, size, size)
        assert code(bytes(content)) == "E_SIZE"
    struct.pack_into("<II", content, entry + 20, 1000, 1000)
    assert code(bytes(content)) == "E_LAYOUT"


def test_more_entries_than_allowed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(written(CONTENTS))
    struct.pack_into("<HH", content, len(content) - 14, 5001, 5001)
    assert code(bytes(content)) == "E_COUNT"
    monkeypatch.setattr(container, "MAX_ENTRIES", 3)
    assert (
        code(
            written(CONTENTS[:2])
            and written(CONTENTS[:2])[:-14] + struct.pack("<HH", 4, 4) + written(CONTENTS[:2])[-10:]
        )
        == "E_COUNT"
    )
    with pytest.raises(KnownError, match="E_COUNT"):
        written(CONTENTS)


def test_five_thousand_entries_are_written_and_read() -> None:
    names = [f"attachments/{number:064x}" for number in range(entry_names.MAX_ENTRIES - 1)]
    assert [name for name, _ in read(written([(name, b"") for name in names]))[1:]] == names


def test_limits_hold_while_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    block = bytes(1 << 20)

    def flood(sink: object) -> None:
        for _ in range(51):
            sink.write(block)  # type: ignore[attr-defined]  # a binary file

    with pytest.raises(KnownError, match="E_SIZE"):
        Writer(io.BytesIO()).add("attachments/" + "0" * 64, flood)
    monkeypatch.setattr(container, "MAX_EVENT_BYTES", 10)
    with pytest.raises(KnownError, match="E_SIZE"):
        written([("events/a.jsonl", b"123456"), ("events/b.jsonl", b"123456")])
    monkeypatch.setattr(container, "MAX_PACKAGE_BYTES", 300)
    with pytest.raises(KnownError, match="E_SIZE"):
        written(CONTENTS)


def test_a_package_beyond_four_gib_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    content = written(CONTENTS)
    monkeypatch.setattr(container, "MAX_PACKAGE_BYTES", len(content) - 1)
    assert code(content) == "E_SIZE"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "E_TRUNCATED"),
        (b"PK\3\4", "E_TRUNCATED"),
        (b"<!DOCTYPE html><html><body>Please log in</body></html>" * 10, "E_FORMAT"),
        (b"%PDF-1.7\n" * 100, "E_FORMAT"),
        (bytes(1000), "E_FORMAT"),
    ],
)
def test_what_is_no_package_is_told_as_such(content: bytes, expected: str) -> None:
    assert code(content) == expected


@given(st.binary(max_size=400))
def test_noise_is_refused_in_words(noise: bytes) -> None:
    assert code(noise)
    assert code(container._BEGINNING + noise)


@given(data=st.data())
def test_every_cut_and_every_altered_byte_is_noticed(data: st.DataObject) -> None:
    content = written(CONTENTS)
    position = data.draw(st.integers(0, len(content) - 1))
    altered = bytearray(content)
    altered[position] ^= data.draw(st.integers(1, 255))
    assert code(bytes(altered))
    assert code(content[:position])
