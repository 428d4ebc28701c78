"""Containers taken apart and put together again, whatever is in them."""

import io
from pathlib import Path

from auditor_app.exchange import manifest
from auditor_app.exchange.container import Reader, Writer
from auditor_app.exchange.manifest import Manifest, Reference
from tests.worlds.packages import digest
from tests.worlds.signers import LI, Signers

Parts = list[tuple[str, bytes]]


def parts(package: bytes) -> Parts:
    """Return the entries of a package by name, without its mimetype."""
    reader = Reader(io.BytesIO(package))
    return [(name, reader.read(name)) for name in reader.places if name != "mimetype"]


def packed(contents: Parts) -> bytes:
    """Return a container of these entries, whatever they are."""
    target = io.BytesIO()
    writer = Writer(target)
    for name, content in contents:
        writer.add(name, content)
    writer.close()
    return target.getvalue()


def signed_whole(path: Path, group: Signers, contents: Parts) -> Path:
    """Write entries, whatever they are, signed by Li as a whole.

    Li's manifest among them gives their media types.
    """
    name = f"META-INF/ASiCManifest-{LI}-package.xml"
    signature = f"META-INF/signature-{LI}-package.p7s"
    kept = [(entry, content) for entry, content in contents if entry not in (name, signature)]
    before = manifest.parse(dict(contents)[name]).references
    kinds = {one.name: one.media_type for one in before}
    references = tuple(
        Reference(entry, kinds.get(entry, "a/b"), bytes.fromhex(digest(content)))
        for entry, content in kept
    )
    content = manifest.write(Manifest(signature, references))
    path.write_bytes(
        packed([*kept, (name, content), (signature, group.li.sign(content, group.now))])
    )
    return path


def overwrite(path: Path, content: bytes) -> None:
    """Write over what a file holds; to empty it first, as `write_bytes` does, makes disks wait."""
    path.touch()
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()
