"""The entries a package may have: their names and how large each may be.

Names are lower case ASCII without anything a file system could read in two ways, so no two of them
are the same file anywhere.
"""

import re
from typing import NamedTuple

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

MAX_ENTRIES = 5_000
MAX_CHAINS = 200
"""How many devices may have written in one audit; each costs a signature to verify."""
MAX_PACKAGE_BYTES = (4 << 30) - 1
"""What a plain ZIP directory can address.

Larger ones need ZIP64, which is neither written nor read.
"""
MAX_EVENT_BYTES = 64 << 20
"""All events of a package together."""
MAX_ATTACHMENT_BYTES = 50 << 20

MIMETYPE = "mimetype"
AUDIT = "audit.json"
EDITION = "edition.json"
REVOCATION = "revocation.pem"
REPORT = "report.pdf"
EVENTS = "events/"
ATTACHMENTS = "attachments/"

DEVICE = "[0-9a-z][0-9a-z-]{0,63}"
"""How a device id looks."""

_SHOWN = 60


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    limit: int


def _rule(pattern: str, limit: int) -> _Rule:
    return _Rule(re.compile(pattern), limit)


_OF = rf"({DEVICE})-([1-9][0-9]{{0,7}}|package)"
_MANIFEST = _rule(rf"META-INF/ASiCManifest-{_OF}\.xml", 4 << 20)
_SIGNATURE = _rule(rf"META-INF/signature-{_OF}\.p7s", 64 << 10)
_DATA = (
    _rule(r"audit\.json", 64 << 20),
    _rule(r"edition\.json", 16 << 20),
    _rule(r"revocation\.pem", 1 << 20),
    _rule(r"report\.pdf", 512 << 20),
    _rule(rf"events/{DEVICE}\.jsonl", MAX_EVENT_BYTES),
    _rule(r"attachments/[0-9a-f]{64}", MAX_ATTACHMENT_BYTES),
)
_ANY = (_rule(MIMETYPE, 64), _MANIFEST, _SIGNATURE, *_DATA)


def limit_of(name: str) -> int:
    """Return how many bytes an entry may have.

    Raises E_NAME where a package may not have it at all.
    """
    for pattern, limit in _ANY:
        if pattern.fullmatch(name):
            return limit
    raise KnownError(
        "E_NAME",
        Message(
            "The package contains an entry that no package has: {name}", name=ascii(name[:_SHOWN])
        ),
        Message("Do not use the package; ask the sender for it again"),
    )


class Covered(msgspec.Struct, frozen=True):
    """What a manifest stands for.

    The first `count` events of a device, or all that the device sent, where that is None.
    """

    device: str
    count: int | None


def is_data(name: str) -> bool:
    """Tell whether an entry is content, and not the container's own."""
    return any(rule.pattern.fullmatch(name) for rule in _DATA)


def events_name(device: str) -> str:
    """Return the name of a device's chain."""
    return f"{EVENTS}{device}.jsonl"


def author_manifest(device: str, count: int) -> str:
    """Return the name of the manifest that stands for the first `count` events of a device."""
    return f"META-INF/ASiCManifest-{device}-{count}.xml"


def package_manifest(device: str) -> str:
    """Return the name of the manifest that stands for all that a device sends."""
    return f"META-INF/ASiCManifest-{device}-package.xml"


def signature_name(manifest: str) -> str:
    """Return the name of the signature that belongs to a manifest."""
    return manifest.replace("ASiCManifest", "signature").removesuffix(".xml") + ".p7s"


def is_signature(name: str) -> bool:
    """Tell whether an entry is a signature."""
    return bool(_SIGNATURE.pattern.fullmatch(name))


def is_manifest(name: str) -> bool:
    """Tell whether an entry is a manifest."""
    return bool(_MANIFEST.pattern.fullmatch(name))


def standing_of(name: str) -> Covered | None:
    """Return what a manifest stands for, or None where the entry is no manifest."""
    match = _MANIFEST.pattern.fullmatch(name)
    return Covered(match[1], None if match[2] == "package" else int(match[2])) if match else None
