"""A look at the product without any set-up: the sample audit in a throw-away workspace.

The workspace is gone when it is closed.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from auditor_app import places
from auditor_app.domain import audit_file
from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.records import (
    Attachment,
    Characteristic,
    Conclusion,
    Correction,
    Judgement,
    Package,
    TeamMember,
)
from auditor_app.domain.values import Part, Role
from auditor_app.exchange.certificates import Person
from auditor_app.operations.audits import audits
from auditor_app.operations.core import workspace as workspaces
from auditor_app.operations.core.workspace import Workspace

UNFINISHED_SUFFIX = "-2"
"""What the number of the audit in progress has after the sample's own."""

LEFT_TO_JUDGE = 24
"""How many characteristic items the audit in progress leaves to the newcomer."""


def sample_audit() -> Path:
    """Return the path of the sample audit's file."""
    return places.shipped("resources", "sample", "audit.json")


def read_sample() -> AuditFile:
    """Return the sample audit."""
    return audit_file.parse(sample_audit().read_bytes())


def leader_of(sample: AuditFile) -> Person:
    """Return the sample's team leader, in whose name the newcomer looks around."""
    leader = next(member for member in sample.every(TeamMember) if member.role is Role.TEAM_LEADER)
    return Person(leader.name, leader.registration)


def open_trial(clock: Callable[[], dt.datetime] | None = None) -> Workspace:
    """Open a throw-away workspace with the sample audit twice.

    One is finished. In the other the assessment is still in progress.
    """
    sample = read_sample()
    workspace = workspaces.throwaway(leader_of(sample), clock)
    try:
        audits.load(workspace, sample_audit())
        audits.take_in(workspace, unfinished(sample), sample_audit().parent / "attachments")
    except BaseException:
        workspace.close()
        raise
    return workspace


def unfinished(sample: AuditFile) -> AuditFile:
    """Return the sample as it stood before its last items were judged."""
    assessed = [one for one in sample.every(Judgement) if one.part is Part.CHARACTERISTIC]
    left = {(one.site, one.item) for one in assessed[-LEFT_TO_JUDGE:]}
    subjects = {one.id for one in assessed[-LEFT_TO_JUDGE:]} - {""}
    kept = tuple(
        one
        for one in sample.every(Judgement)
        if one.part is Part.CAPABILITY or (one.site, one.item) not in left
    )
    files = tuple(one for one in sample.every(Attachment) if one.subject not in subjects)
    number = sample.audit.number + UNFINISHED_SUFFIX
    return sample._replace(audit=msgspec.structs.replace(sample.audit, number=number)).having(
        {
            Judgement: kept,
            Attachment: files,
            Characteristic: (),
            Correction: (),
            Conclusion: (),
            Package: (),
        }
    )
