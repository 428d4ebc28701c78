"""A manifest.

Which entries a signature stands for, with their digests (ASiCManifest of ETSI EN 319 162-1).

It has one form, a line per entry, so that `sed` reads it as well as any XML parser. What is read is
written again and compared.
"""

import base64
import binascii
import re
from typing import TYPE_CHECKING, NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange.entry_names import is_data, is_manifest, is_signature

if TYPE_CHECKING:
    from lxml import etree

_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
CMS = "application/pkcs7-signature"
XML = "application/xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<asic:ASiCManifest xmlns:asic="{_ASIC}" xmlns:ds="{_DSIG}">\n'
)
_FOOT = "</asic:ASiCManifest>\n"
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9_.+-]{0,126}")
_DIGEST_BYTES = 32


class Reference(NamedTuple):
    """An entry that is signed for: name, media type and SHA-256."""

    name: str
    media_type: str
    digest: bytes


class Manifest(NamedTuple):
    """The name of the signature entry and what it signs for, in the package's order."""

    signature: str
    references: tuple[Reference, ...]


def media_type(text: str) -> str:
    """Return a media type as a manifest carries it: type and subtype.

    For anything else the one that says nothing.
    """
    return text if _MEDIA_TYPE.fullmatch(text) else "application/octet-stream"


def write(manifest: Manifest) -> bytes:
    """Return the one form of a manifest."""
    lines = [f'  <asic:SigReference URI="{manifest.signature}" MimeType="{CMS}"/>\n']
    lines += [
        f'  <asic:DataObjectReference URI="{name}" MimeType="{kind}">'
        f'<ds:DigestMethod Algorithm="{_SHA256}"/>'
        f"<ds:DigestValue>{base64.b64encode(digest).decode()}</ds:DigestValue></asic:DataObjectReference>\n"
        for name, kind, digest in manifest.references
    ]
    return "".join((_HEAD, *lines, _FOOT)).encode()


def parse(content: bytes) -> Manifest:
    """Read a manifest; raises E_MANIFEST where it has any other form than `write` gives it."""
    from lxml import etree  # noqa: PLC0415 (a start without a package does not pay for it)

    if not content.startswith(
        _HEAD.encode()
    ):  # leaves no place for a DTD, before any parser sees it
        raise refused(Message("it does not begin as a manifest does"))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise refused(Message("it is not XML")) from error
    signature = root.find(f"{{{_ASIC}}}SigReference")
    references = tuple(
        _reference(element) for element in root.findall(f"{{{_ASIC}}}DataObjectReference")
    )
    manifest = Manifest("" if signature is None else signature.get("URI", ""), references)
    _check(manifest)
    if write(manifest) != content:
        raise refused(Message("it is not in the one form allowed"))
    return manifest


def refused(why: Message) -> KnownError:
    """Return the refusal of a manifest (E_MANIFEST)."""
    return KnownError(
        "E_MANIFEST",
        Message("The package’s manifest cannot be used: {why}", why=why),
        Message("Do not use the package; ask the sender for it again"),
    )


def _reference(element: "etree._Element") -> Reference:
    encoded = element.findtext(f"{{{_DSIG}}}DigestValue", "")
    try:
        digest = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise refused(Message("a digest cannot be read")) from error
    return Reference(element.get("URI", ""), element.get("MimeType", ""), digest)


def _check(manifest: Manifest) -> None:
    if not is_signature(manifest.signature):
        raise refused(Message("it does not name its signature"))
    if not manifest.references:
        raise refused(Message("it lists nothing"))
    if len({reference.name for reference in manifest.references}) != len(manifest.references):
        raise refused(Message("it lists an entry twice"))
    for name, kind, digest in manifest.references:
        listed = is_data(name) or is_manifest(name) or is_signature(name)
        if not (listed and _MEDIA_TYPE.fullmatch(kind) and len(digest) == _DIGEST_BYTES):
            raise refused(Message("it lists something that no package has"))
