"""Each signature verified once: the outcome follows from its arguments, and takes longest."""

import datetime as dt
from functools import cache

import pytest
from cryptography import x509

from auditor_app.exchange import signatures


def verify_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember what was found of a signature."""
    real = signatures.verify

    @cache
    def verified(
        data: bytes,
        signature: bytes,
        roots: tuple[x509.Certificate, ...],
        now: dt.datetime,
        *,
        vouched_for: bool,
    ) -> signatures.Proof:
        return real(data, signature, list(roots), now, vouched_for=vouched_for)

    def verify(
        data: bytes,
        signature: bytes,
        roots: list[x509.Certificate],
        now: dt.datetime,
        *,
        vouched_for: bool = False,
    ) -> signatures.Proof:
        return verified(data, signature, tuple(roots), now, vouched_for=vouched_for)

    monkeypatch.setattr(signatures, "verify", verify)
