"""Nonconformities, §6.2.1.2.4: their life, and the clause they weigh on."""

import datetime as dt
from typing import NamedTuple

from auditor_app.domain.dates import add_months
from auditor_app.domain.forms.edition import Clause, Edition
from auditor_app.domain.naming.terms import member_name, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Nonconformity
from auditor_app.domain.results import NonconformityLife
from auditor_app.domain.scheme.assessment import R27
from auditor_app.domain.scheme.capability import R15, R17, R18, R21
from auditor_app.domain.scheme.planning import R07
from auditor_app.domain.stages.team import is_auditor
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Severity, Verification
from auditor_app.domain.wording import Message

_FAILED = frozenset((NonconformityLife.REJECTED, NonconformityLife.OVERDUE))


class Case(NamedTuple):
    """A nonconformity on a clause of the edition, with its life.

    Only an auditor of the team can have verified it (R07).
    """

    nonconformity: Nonconformity
    clause: Clause
    life: NonconformityLife

    @property
    def closed(self) -> bool:
        """Whether the rectification was verified in time."""
        return self.life is NonconformityLife.VERIFIED

    @property
    def failed(self) -> bool:
        """Whether the rectification came too late or was rejected, R21."""
        return self.life in _FAILED

    @property
    def grave(self) -> bool:
        """Whether it stops the assessment until verified: major or on a veto clause, R18 R19."""
        return self.clause.veto or self.nonconformity.severity is Severity.MAJOR


def due(nonconformity: Nonconformity, edition: Edition) -> dt.date | None:
    """Return the last day for rectification: the one agreed, else the set time (A5)."""
    if nonconformity.due_on or nonconformity.raised_on is None:
        return nonconformity.due_on
    try:
        return add_months(nonconformity.raised_on, edition.settings.rectification_months)
    except ValueError:  # a year that somebody mistyped
        return dt.date.max


def life(
    nonconformity: Nonconformity, today: dt.date, due_on: dt.date | None = None
) -> NonconformityLife:
    """Return where a nonconformity stands on a day, R17 R18 R21.

    `due_on` stands in where the record has no day of its own. Rectification on the due day is in
    time; what was submitted in time may be verified later, but what came late stays overdue even if
    it was verified.
    """
    limit = nonconformity.due_on or due_on
    if nonconformity.verification is Verification.REJECTED:
        return NonconformityLife.REJECTED
    verified = nonconformity.verification is Verification.VERIFIED
    rectified = nonconformity.submitted_on or (nonconformity.verified_on if verified else None)
    if limit and (rectified or (limit if verified else today)) > limit:
        return NonconformityLife.OVERDUE
    if verified:
        return NonconformityLife.VERIFIED
    if nonconformity.submitted_on:
        return NonconformityLife.SUBMITTED
    answers = (nonconformity.cause, nonconformity.correction, nonconformity.corrective_action)
    return (
        NonconformityLife.ANSWERED
        if all(answer.strip() for answer in answers)
        else NonconformityLife.RAISED
    )


def cases(state: AuditState, edition: Edition, today: dt.date) -> tuple[Case, ...]:
    """Return the nonconformities on clauses of the edition.

    Others carry no weight and are reported as mistakes (R27).
    """
    clauses = {clause.id: clause for clause in edition.clauses}
    found = []
    for one in state.nonconformities:
        if (clause := clauses.get(one.clause)) is None:
            continue
        stands = life(one, today, due(one, edition))
        if stands is NonconformityLife.VERIFIED and not is_auditor(state.member(one.verified_by)):
            stands = NonconformityLife.SUBMITTED
        found.append(Case(one, clause, stands))
    return tuple(found)


def mistakes(state: AuditState, edition: Edition) -> tuple[Reason, ...]:
    """Say which nonconformities break a rule by what they refer to, R07 R27."""
    clauses = {clause.id for clause in edition.clauses}
    items = {item.id for item in edition.items}
    reasons = []
    for one in state.nonconformities:
        values = {"number": called(one), "clause": one.clause or "?"}
        if one.clause in items:
            reasons.append(on_item(one))
        elif one.clause not in clauses:
            message = Message(
                "{number} names clause {clause}, which the form edition does not have", **values
            )
            reasons.append(Reason(Weight.TO_DO, R15, message, one.id))
        if one.raised_by and not is_auditor(state.member(one.raised_by)):
            name = member_name(state.member(one.raised_by))
            message = Message(
                "{number} was raised by {name}, who is no auditor of the team", name=name, **values
            )
            reasons.append(Reason(Weight.TO_DO, R07, message, one.id))
        if one.verification is not None and not is_auditor(state.member(one.verified_by)):
            if one.verified_by:
                name = member_name(state.member(one.verified_by))
                message = Message(
                    "{number} was verified by {name}, who is no auditor of the team: it does not "
                    "count",
                    name=name,
                    **values,
                )
            else:
                message = Message(
                    "Name the auditor who verified {number}: until then it does not count", **values
                )
            reasons.append(Reason(Weight.TO_DO, R07, message, one.id))
    return tuple(reasons)


def on_item(nonconformity: Nonconformity) -> Reason:
    """Say that none is raised on a characteristic item, R27."""
    message = Message(
        "{number} cannot be raised on {clause}, a characteristic item",
        number=called(nonconformity),
        clause=nonconformity.clause,
    )
    return Reason(Weight.TO_DO, R27, message, nonconformity.id)


def misjudged(state: AuditState, nonconformity: Nonconformity, record: str) -> Reason:
    """Say that the clause of a nonconformity cannot be judged otherwise, R17."""
    message = Message(
        "{number} is raised on {clause} at {site}: the clause is to be judged as not conforming",
        number=called(nonconformity),
        clause=nonconformity.clause,
        site=site_name(state.site(nonconformity.site)),
    )
    return Reason(Weight.TO_DO, R17, message, record)


def called(nonconformity: Nonconformity) -> object:
    """Return how a nonconformity is called in a sentence."""
    return nonconformity.number.strip() or Message("A nonconformity")


def next_step(state: AuditState, edition: Edition, case: Case) -> Reason:
    """Say what an open nonconformity waits for, R17 R18 R21."""
    one = case.nonconformity
    limit = due(one, edition)
    values = {
        "number": called(one),
        "clause": one.clause,
        "title": case.clause.title,
        "site": site_name(state.site(one.site)),
        "due": limit or "?",
    }
    rule = R18 if case.grave else R17
    if case.life is NonconformityLife.OVERDUE:
        rule, message = (
            R21,
            Message(
                "{number} ({clause} {title}, {site}): rectification was due on {due} and is "
                "overdue",
                **values,
            ),
        )
    elif case.life is NonconformityLife.REJECTED:
        rule, message = (
            R21,
            Message(
                "{number} ({clause} {title}, {site}): the rectification was rejected", **values
            ),
        )
    elif case.life is NonconformityLife.SUBMITTED:
        message = Message(
            "Verify the rectification of {number} ({clause} {title}, {site})", **values
        )
    elif not one.facts.strip():
        message = Message("Write down the facts of {number} ({clause} {title}, {site})", **values)
    elif limit is None:
        message = Message(
            "Set the day by which {number} ({clause} {title}, {site}) is to be rectified", **values
        )
    elif case.life is NonconformityLife.ANSWERED:
        message = Message(
            "{number} ({clause} {title}, {site}): evidence of rectification is due by {due}",
            **values,
        )
    else:
        message = Message(
            "{number} ({clause} {title}, {site}): the client’s cause, correction and "
            "corrective action are due by {due}",
            **values,
        )
    return Reason(Weight.TO_DO, rule, message, one.id)
