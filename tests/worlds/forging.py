"""Packages that are well signed and not true, as a member of the team can make them."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from auditor_app.domain import audit_file
from auditor_app.domain.errors import KnownError
from auditor_app.domain.forms.reading import edition_from_json
from auditor_app.exchange import entry_names
from auditor_app.exchange.chains import read_chain, write_chain
from auditor_app.exchange.opening import open_package
from auditor_app.exchange.packages import OwnChain, PackageEntry, PackageKind, write_package
from auditor_app.exchange.signer import Signer
from auditor_app.history.event import Event
from auditor_app.history.intake import rebuild
from auditor_app.history.signed import Signed
from auditor_app.operations.core.workspace import utc_now
from auditor_app.operations.trust.trusting import trust_of
from tests.worlds.chains import chained
from tests.worlds.teams import Team

CRL = "application/pkix-crl"

Chain = list[Event]
Content = Chain | bytes


class Author(NamedTuple):
    """What a member of the team has at hand: entries of a package, a key, others' signatures."""

    device: str
    signer: Signer
    entries: dict[str, bytes]
    files: tuple[str, ...]
    relayed: tuple[Signed, ...]

    @property
    def chain(self) -> Chain:
        return self.chain_of(self.device)

    def chain_of(self, device: str) -> Chain:
        return [
            event
            for name, content in self.entries.items()
            if name == entry_names.events_name(device)
            for event in read_chain(name, content)
        ]

    @property
    def devices(self) -> list[str]:
        return [Path(name).stem for name in self.entries if name.startswith(entry_names.EVENTS)]

    def write(
        self,
        path: Path,
        *,
        chains: dict[str, Content] | None = None,
        entries: dict[str, bytes] | None = None,
    ) -> Path:
        """Write a package with these chains and entries for the true ones, signed by the author."""
        forged = {device: lines(content) for device, content in (chains or {}).items()}
        given = self.entries | {
            entry_names.events_name(one): content for one, content in forged.items()
        }
        given |= {entry_names.AUDIT: self.told(given)} | (entries or {})
        own = {self.device, *forged}
        write_package(
            path,
            PackageKind.ASSIGNMENT if self.signer.is_office else PackageKind.CONTRIBUTION,
            [
                PackageEntry(name, self.kind(name), content)
                for name, content in sorted(given.items())
            ],
            self.signer,
            self.device,
            [
                OwnChain(
                    one,
                    given[entry_names.events_name(one)].count(b"\n"),
                    self.files if one == self.device else (),
                )
                for one in sorted(own)
            ],
            utc_now(),
            relayed=[one for one in self.relayed if one.device not in own],
        )
        return path

    def kind(self, name: str) -> str:
        """Return an entry's media type, which others have signed too."""
        known = {
            entry_names.AUDIT: "application/json",
            entry_names.EDITION: "application/json",
            entry_names.REVOCATION: CRL,
        }
        return known.get(
            name, "application/jsonl" if name.startswith(entry_names.EVENTS) else "text/plain"
        )

    def told(self, given: dict[str, bytes]) -> bytes:
        """Return the audit file the chains lead to, or the true one where they lead nowhere."""
        try:
            events = [
                event
                for name, content in given.items()
                if name.startswith(entry_names.EVENTS)
                for event in read_chain(name, content)
            ]
            state = rebuild(events, events[0].audit, now=time.time())
            edition = edition_from_json(given[entry_names.EDITION])
            return audit_file.serialise(audit_file.from_state(state, edition))
        except KnownError:
            return given[entry_names.AUDIT]


def lines(content: Content) -> bytes:
    return content if isinstance(content, bytes) else write_chain(content)


def at_hand(team: Team, who: str) -> Author:
    package = team.contribute(who)
    with team.workspace(who) as opened, open_package(package, trust_of(opened), utc_now()) as read:
        signer = opened.identity.office
        assert signer
        own = opened.store.device
        return Author(
            own,
            signer,
            {name: read.read(name, 64 << 20) for name in read.names()},
            tuple(
                name.removeprefix(entry_names.ATTACHMENTS)
                for name in read.covers(own)
                if name.startswith(entry_names.ATTACHMENTS)
            ),
            tuple(one for one in read.signed if one.device != own),
        )


def more(
    fields: str = "{}",
    record: str = "PlanEntry",
    record_id: str = "p",
    op: str = "insert",
    **others: Any,
) -> Callable[[Chain], Chain]:
    """Return what appends one well-linked event to a chain."""

    def append(chain: Chain) -> Chain:
        added = {"op": op, "record": record, "id": record_id, "fields": fields, **others}
        return [*chain, *chained(chain, added)]

    return append
