"""The characteristic assessment: judgements on items, supplementary methods, the result, §6.2.2."""

import msgspec

from auditor_app.domain.errors import KnownError
from auditor_app.domain.reasons import Reason, Weight, refusal
from auditor_app.domain.records import Correction, Judgement, Supplement
from auditor_app.domain.scheme.assessment import R28
from auditor_app.domain.stages import assessment, supplements
from auditor_app.domain.stages.characteristics import is_locked
from auditor_app.domain.stages.grading import without_sites
from auditor_app.domain.stages.unreasoned import unreasoned
from auditor_app.domain.state import Changes
from auditor_app.domain.values import Level, Method, OnsiteResult, Part, Verdict
from auditor_app.domain.wording import Message
from auditor_app.operations.core import rows
from auditor_app.operations.core.editing import changed
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.stages.gates import need_onsite
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
    """Record the methods of open inspection that were actually used, R24.

    None means those the form edition foresees.
    """
    _need_open(session, site)
    used = changed(judgement(session, Part.CHARACTERISTIC, site, item), methods=methods)
    return session.write(Message("Methods on item {item}", item=item), used)


def edit(session: AuditSession, **fields: object) -> Changes:
    """Change the remarks, or what makes a mystery shopper's visit necessary, R25.

    The result has operations of its own.
    """
    if reserved := fields.keys() & {"result", "concluded_on", "concluded_by"}:
        raise KnownError(
            "E_VALUE", Message("There is no field “{name}” to change.", name=sorted(reserved)[0])
        )
    need_onsite(session)
    _need_unlocked(session)
    return session.write(
        Message("Edit the assessment"), changed(session.state.characteristic, **fields)
    )


def add_supplement(session: AuditSession, **fields: object) -> Changes:
    """Add a supplementary method with its reason, R24 R25.

    It is part of the assessment and waits for the same gates.
    """
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

    Raises KnownError R25 where a visit is necessary and there is neither visit nor reason, R34
    while an item is blank or not applicable without a reason, R35 where no
    item of the basic level is applicable, R18 and the like where the rules still block the
    assessment.
    """
    leader = session.leader()
    _need_unlocked(session)
    _need_unblocked(session)
    tally = session.guidance.tally
    state, edition = session.state, session.edition
    if blank := assessment.unjudged(state, edition, session.guidance.sites, tally):
        raise refusal(blank, Message("F8 goes to the next one."))
    if not tally.total:
        raise refusal(without_sites())
    if tally.unreasoned:
        raise refusal(
            unreasoned(state, edition, tally.unreasoned),
            Message("Give each its reason, or judge it: afterwards the assessment is locked."),
        )
    if not tally.rates[Level.BASIC].applicable:
        advice = Message("Check which of them really do not apply.")
        raise refusal(assessment.without_rate(state), advice)
    if missing := supplements.unvisited(state):
        raise refusal(missing, Message("Record it beside the supplementary methods."))
    concluded = msgspec.structs.replace(
        session.state.characteristic,
        result=result,
        concluded_on=session.today,
        concluded_by=leader.id,
    )
    return session.write(Message("Conclude the assessment"), concluded)


def correct(session: AuditSession, judgement_id: str, verdict: Verdict, reason: str) -> Changes:
    """Correct a slip of the pen after the conclusion, R28: by the leader, with a reason."""
    leader = session.leader()
    if not is_locked(session.state):
        message = Message("The assessment is not concluded, so nothing needs to be corrected")
        advice = Message("Simply judge the item anew.")
        raise refusal(Reason(Weight.BLOCKS, R28, message), advice)
    before = session.record(Judgement, judgement_id)
    blank = rows.blank(session, Correction, judgement=judgement_id)
    if before.part is not Part.CHARACTERISTIC:
        raise refusal(supplements.elsewhere(blank))
    if not reason.strip():
        raise refusal(
            supplements.unexplained(session.state, blank, before),
            Message("Say which record shows what was really found."),
        )
    not_applicable = reason.strip() if verdict is Verdict.NOT_APPLICABLE else ""
    after = changed(before, verdict=verdict, reason=not_applicable)
    correction = changed(
        blank,
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
        reason = supplements.unreasoned(session.state, draft)
        raise refusal(reason, Message("Write the reason first."))
    if draft.made_by and (
        (member := session.state.member(draft.made_by)) is None or member.deleted
    ):
        reason = supplements.without_member(session.state, draft)
        raise refusal(reason, Message("Choose a member of the team."))
    return draft


def _need_open(session: AuditSession, site: str) -> None:
    """Refuse while the assessment is locked or still blocked, R09 R18 R19 R22 A14."""
    _need_unlocked(session)
    need_onsite(session)
    _need_unblocked(session)
    standing = session.guidance.capability
    judged, total = standing.per_site.get(site, (0, 0))
    if judged < total:
        here = [one for one in session.guidance.sites if one.id == site]
        advice = Message("Finish the clauses on the capability page.")
        raise refusal(assessment.ahead(here, standing), advice)


def _need_unblocked(session: AuditSession) -> None:
    blocks = session.guidance.capability.blocks_assessment
    if blocks:
        raise refusal(blocks[0])


def _need_unlocked(session: AuditSession) -> None:
    if is_locked(session.state):
        message = Message("The assessment is concluded and locked; rectification cannot change it")
        raise refusal(
            Reason(Weight.BLOCKS, R28, message),
            Message("The team leader can record a transcription correction in the opened row."),
        )
