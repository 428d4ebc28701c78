"""The characteristic assessment: judgements on items, supplementary methods, the result, §6.2.2."""

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.records import Correction, Judgement, Supplement
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Level, Method, OnsiteResult, Part, Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_onsite, refusal
from auditor_app.operations.stages.judging import judged, judgement


def judge(
    session: AuditSession, site: str, item: str, verdict: Verdict | None, reason: str = ""
) -> Changes:
    """Judge an item at a site; None takes the judgement back."""
    _need_open(session, site)
    return session.write(
        Message("Judge item {item}", item=item),
        judged(session, Part.CHARACTERISTIC, site, item, verdict, reason),
    )


def note_evidence(session: AuditSession, site: str, item: str, text: str) -> Changes:
    """Record what was seen on an item at a site."""
    _need_open(session, site)
    noted = changed(judgement(session, Part.CHARACTERISTIC, site, item), evidence=text)
    return session.write(Message("Evidence on item {item}", item=item), noted)


def set_methods(
    session: AuditSession, site: str, item: str, methods: tuple[Method, ...]
) -> Changes:
    """Record the methods of open inspection that were actually used, R24; none means those the form edition foresees."""
    _need_open(session, site)
    used = changed(judgement(session, Part.CHARACTERISTIC, site, item), methods=methods)
    return session.write(Message("Methods on item {item}", item=item), used)


def add_supplement(session: AuditSession, **fields: object) -> Changes:
    """Add a supplementary method with its reason, R24 R25; it is part of the assessment and waits for the same gates."""
    need_onsite(session)
    _need_unblocked(session)
    return session.write(
        Message("Add a supplementary method"),
        _supplement(session, rows.blank(session, Supplement), fields),
    )


def edit_supplement(session: AuditSession, supplement_id: str, **fields: object) -> Changes:
    """Change a supplementary method."""
    supplement = _supplement(session, session.record(Supplement, supplement_id), fields)
    return session.write(Message("Edit a supplementary method"), supplement)


def remove_supplement(session: AuditSession, supplement_id: str) -> Changes:
    """Remove a supplementary method."""
    _need_unlocked(session)
    return rows.remove(session, Supplement, supplement_id, Message("Remove a supplementary method"))


def conclude(session: AuditSession, result: OnsiteResult) -> Changes:
    """Conclude the assessment with the leader's result and lock it, R28 and reading A2.

    Raises KnownError R34 while an item is blank or not applicable without a reason, R35 where no item of the basic level is
    applicable, R18 and the like where the rules still block the assessment.
    """
    leader = session.leader()
    _need_unlocked(session)
    _need_unblocked(session)
    tally = session.guidance.tally
    if tally.judged < tally.total or not tally.total:
        raise KnownError(
            "R34",
            Message(
                "{count} items are not judged yet, and a blank is not “not applicable” (§6.2.2.4).",
                count=tally.total - tally.judged,
            ),
            Message("F8 goes to the next one."),
        )
    if tally.unreasoned:
        raise KnownError(
            "R34",
            Message(
                "{count} items are not applicable without a reason (§6.2.2.4).",
                count=len(tally.unreasoned),
            ),
            Message("Give each its reason, or judge it: afterwards the assessment is locked."),
        )
    if not tally.rates[Level.BASIC].applicable:
        raise KnownError(
            "R35",
            Message(
                "Every item of the basic level is not applicable, so there is no rate to conclude with (§3.2)."
            ),
            Message("Check which of them really do not apply."),
        )
    concluded = msgspec.structs.replace(
        session.state.characteristic,
        result=result,
        concluded_on=session.today,
        concluded_by=leader.id,
    )
    return session.write(Message("Conclude the assessment"), concluded)


def correct(session: AuditSession, judgement_id: str, verdict: Verdict, reason: str) -> Changes:
    """Correct a transcription error after the assessment was concluded, R28: by the team leader, with a reason, on record."""
    leader = session.leader()
    if not is_locked(session.state):
        raise KnownError(
            "R28",
            Message("The assessment is not concluded, so nothing needs to be corrected."),
            Message("Simply judge the item anew."),
        )
    if not reason.strip():
        raise KnownError(
            "R28",
            Message("A correction after the conclusion needs its reason on record (§6.2.2.5)."),
            Message("Say which record shows what was really found."),
        )
    before = session.record(Judgement, judgement_id)
    if before.part is not Part.CHARACTERISTIC:
        raise KnownError(
            "R28",
            Message("Only judgements of the characteristic assessment are corrected this way."),
        )
    not_applicable = reason.strip() if verdict is Verdict.NOT_APPLICABLE else ""
    after = changed(before, verdict=verdict, reason=not_applicable)
    correction = changed(
        rows.blank(session, Correction, judgement=judgement_id),
        before=before.verdict,
        after=verdict,
        reason=reason.strip(),
        corrected_by=leader.id,
        corrected_on=session.today,
    )
    return session.write(Message("Correct item {item}", item=before.item), after, correction)


def _supplement(
    session: AuditSession, supplement: Supplement, fields: dict[str, object]
) -> Supplement:
    _need_unlocked(session)
    draft = changed(supplement, **fields)
    if not draft.reason.strip():
        raise KnownError(
            "R24",
            Message(
                "A supplementary method needs the reason why open inspection did not suffice (§6.2.2.3.1)."
            ),
            Message("Write the reason first."),
        )
    if draft.made_by and (
        (member := session.state.member(draft.made_by)) is None or member.deleted
    ):
        raise KnownError(
            "R25",
            Message("Only a member of the audit team makes the visit (§6.2.2.3.2)."),
            Message("Choose a member of the team."),
        )
    return draft


def _need_open(session: AuditSession, site: str) -> None:
    """Refuse while the assessment is locked or the capability audit still blocks it, R09 R18 R19 R22 and reading A14."""
    _need_unlocked(session)
    need_onsite(session)
    _need_unblocked(session)
    standing = session.guidance.capability
    judged_here, total_here = standing.per_site.get(site, (0, 0))
    everywhere = session.edition.settings.capability_everywhere_first
    if judged_here < total_here or (everywhere and standing.unjudged):
        raise KnownError(
            "R22",
            Message(
                "The capability audit comes first: {count} clauses are not judged here yet (§6.2.2.1).",
                count=standing.unjudged if everywhere else total_here - judged_here,
            ),
            Message("Finish the clauses on the capability page."),
        )


def _need_unblocked(session: AuditSession) -> None:
    blocks = session.guidance.capability.blocks_assessment
    if blocks:
        raise refusal(blocks[0])


def _need_unlocked(session: AuditSession) -> None:
    if is_locked(session.state):
        raise KnownError(
            "R28",
            Message(
                "The assessment is concluded and locked; rectification cannot change it (§6.2.2.5)."
            ),
            Message("The team leader can record a transcription correction in the opened row."),
        )
