"""Where a nonconformity stands, in one sentence, §6.2.1.2.4."""

from auditor_app.domain.records import Nonconformity
from auditor_app.domain.results import NonconformityLife
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Words


def status(
    one: Nonconformity, life: NonconformityLife, state: AuditState, words: Words
) -> tuple[str, str]:
    """Return the sentence, and the role of the label that shows it."""
    by = state.member(one.verified_by)
    name = by.name if by else "–"
    match life:
        case NonconformityLife.SUBMITTED:
            return words(
                "Handed in on {day}; an auditor must verify it – handing in is no "
                "verification (R18)",
                day=one.submitted_on,
            ), "attention"
        case NonconformityLife.VERIFIED:
            return words(
                "Verified by {name} on {day}. {note}",
                name=name,
                day=one.verified_on,
                note=one.verification_note,
            ).strip(), "good"
        case NonconformityLife.REJECTED:
            return words(
                "Rejected by {name} on {day}: {note} – not passed (R21)",
                name=name,
                day=one.verified_on,
                note=one.verification_note,
            ), "error"
        case NonconformityLife.OVERDUE:
            return words("Overdue since {day} – not passed (R21)", day=one.due_on), "error"
        case _:
            return words(
                "The client owes cause, correction, corrective action and evidence by {day}",
                day=one.due_on or "–",
            ), "attention"
