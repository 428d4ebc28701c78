"""Signatures over a history: what an author vouched for, as others pass it on."""

import msgspec


class Signed(msgspec.Struct, frozen=True):
    """An author's manifest and signature over the first `count` events of a device, as received.

    `package` identifies the package that they came in: the SHA-256 of its sender's manifest, in
    hexadecimal. `sender` is whom the package came from; it is noted with what arrived, not with
    the signature.
    """

    device: str
    count: int
    manifest: bytes
    signature: bytes
    package: str = ""
    sender: str = ""
