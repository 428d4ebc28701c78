"""An office and two auditors whom it certified: who they are, and what they sign with."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from auditor_app.exchange import authority, identity
from auditor_app.exchange.authority import Authority
from auditor_app.exchange.certificates import Person
from auditor_app.exchange.opening import Trust
from auditor_app.exchange.signer import Signer
from tests.worlds.passphrases import CHEAP, SECRET

OFFICE, LI, WANG = "0ff1ce0000000000", "9f3a5c7e1b2d4f60", "a1b2c3d4e5f60718"
"""The laptops."""


class Signers(NamedTuple):
    """The office's authority and how each of the three signs; `now` is the day of everything."""

    office: Authority
    li: Signer
    wang: Signer
    now: dt.datetime

    def trust(self) -> Trust:
        return Trust(self.office.root_pem, (self.office.revocation_list_pem,))


def certified(office: Authority, person: Person, device: str, now: dt.datetime) -> Signer:
    own = identity.ephemeral(person, now)
    signer = own.with_answer(office.issue(own.request(device), now)).office
    assert signer
    return signer


def signers(folder: Path, now: dt.datetime, name: str = "某认证中心") -> Signers:
    zhang = Person("张伟", "2015-1-CCAA-0001")
    office = authority.create(folder, name, zhang, OFFICE, SECRET, now, cost=CHEAP)
    li = certified(office, Person("李明", "2021-1-CCAA-0042"), LI, now)
    wang = certified(office, Person("王芳", "2019-1-CCAA-0007"), WANG, now)
    return Signers(office, li, wang, now)
