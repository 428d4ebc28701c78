"""The manifest has one form, and no XML trick reaches the parser."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import manifest
from auditor_app.exchange.manifest import Manifest, Reference

SIGNATURE = "META-INF/signature-a1-1.p7s"
REFERENCES = (
    Reference("audit.json", "application/json", hashlib.sha256(b"{}").digest()),
    Reference("report.pdf", "application/pdf", hashlib.sha256(b"%PDF").digest()),
)
CONTENT = manifest.write(Manifest(SIGNATURE, REFERENCES))


def refuses(content: bytes) -> None:
    with pytest.raises(KnownError, match="E_MANIFEST"):
        manifest.parse(content)


def test_what_is_written_is_read() -> None:
    assert manifest.parse(CONTENT) == Manifest(SIGNATURE, REFERENCES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            b"<asic:ASiCManifest",
            b'<!DOCTYPE asic:ASiCManifest SYSTEM "http://example.com/x.dtd"><asic:ASiCManifest',
        ),
        (b"  <asic:SigReference", b"<!-- hidden --><asic:SigReference"),
        (b"  <asic:SigReference", b"<?hidden ?><asic:SigReference"),
        (b"audit.json", b"audit&#46;json"),
        (b"audit.json", b"audit%2Ejson"),
        (b"audit.json", b"%61udit.json"),
        (b"audit.json", b"../audit.json"),
        (b"audit.json", b"report.pdf"),
        (b"audit.json", b"mimetype"),
        (b"application/json", b"application/json; charset=utf-8"),
        (b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1"),
        (b"2001/04/xmlenc#sha256", b"2001/04/xmlenc#sha512"),
        (b"=</ds:DigestValue>", b"</ds:DigestValue>"),
        (b"<ds:DigestValue>", b"<ds:DigestValue> "),
        (b"<ds:DigestValue>", b"<ds:DigestValue>\xc3\xa9"),
        (b"signature-a1-1.p7s", b"signature.p7s"),
        (b'UTF-8"?>', b'UTF-16"?>'),
        (b"  <asic:Data", b"\t<asic:Data"),
        (b"</asic:ASiCManifest>\n", b"</asic:ASiCManifest>"),
        (b"</asic:ASiCManifest>\n", b""),
        (b' MimeType="application/json"', b""),
        (b'URI="audit.json"', b'URI="audit.json" Rootfile="true"'),
    ],
)
def test_every_other_form_is_refused(old: bytes, new: bytes) -> None:
    altered = CONTENT.replace(old, new)
    assert altered != CONTENT
    refuses(altered)


def test_an_entity_bomb_is_refused_at_once() -> None:
    bomb = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    bomb += b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    refuses(bomb + b"]>" + CONTENT.split(b"?>\n", 1)[1].replace(b"audit.json", b"&m;"))


def test_a_local_file_is_not_read() -> None:
    declared = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><asic:ASiCManifest'
    refuses(CONTENT.replace(b"<asic:ASiCManifest", declared).replace(b"audit.json", b"&x;"))


def test_a_manifest_without_references_is_refused() -> None:
    refuses(manifest.write(Manifest(SIGNATURE, ())))


def test_an_entry_listed_twice_is_refused() -> None:
    refuses(manifest.write(Manifest(SIGNATURE, (*REFERENCES, REFERENCES[0]))))


@given(position=st.integers(0, len(CONTENT) - 1), byte=st.binary(min_size=1, max_size=1))
def test_an_altered_byte_is_refused_or_means_something_else(position: int, byte: bytes) -> None:
    altered = CONTENT[:position] + byte + CONTENT[position + 1 :]
    try:
        assert manifest.write(manifest.parse(altered)) == altered
    except KnownError as error:
        assert error.code == "E_MANIFEST"


@given(st.binary(max_size=500))
def test_noise_is_refused_in_words(noise: bytes) -> None:
    refuses(noise)
    refuses(CONTENT[:300] + noise)
