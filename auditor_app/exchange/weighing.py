"""Weighing: which of several signatures over the same entries to keep and to pass on.

Authors sign their chain anew with every package, and whoever adopts one signs it under a new
certificate. All of these are genuine, but not all of them will be believed elsewhere. The choice is
the same on every laptop that knows the same, in whatever order the signatures came.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import NamedTuple

from auditor_app.exchange import certificates, revocation
from auditor_app.exchange.opening import Trust
from auditor_app.history.signed import Signed


class _Weight(NamedTuple):
    """What counts, the most important first.

    That the certificate was not lost, not taken back, is the roster's; then the time.
    """

    was_not_lost: bool
    holds: bool
    on_roster: bool
    signed_at: dt.datetime
    signature: bytes


class Scales:
    """Weighs signatures that were verified.

    `roster` are the fingerprints of the certificates that the team has now.
    """

    def __init__(self, trust: Trust, roster: Collection[str], now: dt.datetime) -> None:
        self._roots = certificates.read_roots(trust.roots_pem)
        self._newest = revocation.newest(
            revocation.read(pem, self._roots, now) for pem in trust.revocation_lists
        )
        self._roster = roster

    def best(self, signed: Iterable[Signed]) -> Signed:
        """Return the one of several signatures that is most likely to be believed by everybody."""
        found = list(signed)
        return (
            max(found, key=self._weigh) if len({one.signature for one in found}) > 1 else found[0]
        )

    def _weigh(self, one: Signed) -> _Weight:
        from auditor_app.exchange import signatures  # noqa: PLC0415 (pyHanko takes half a second to import)

        certificate, signed_at = signatures.made_by(one.signature)
        lists = (
            listed
            for root, listed in self._newest.items()
            if certificates.is_issued_by(certificate, root)
        )
        revoked = next((entry for listed in lists if (entry := listed.find(certificate))), None)
        return _Weight(
            was_not_lost=revoked is None or revoked.reason in revocation.LOST_NOTHING,
            holds=revoked is None,
            on_roster=certificates.fingerprint(certificate) in self._roster,
            signed_at=signed_at,
            signature=one.signature,
        )
