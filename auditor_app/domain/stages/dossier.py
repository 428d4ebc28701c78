"""The dossier, §6.3: the report and the package that leave the laptop, and the day they are due."""

import datetime as dt

from auditor_app.domain.forms.edition import Edition
from auditor_app.domain.reasons import Reason, Stage, StageGuidance, StageStatus, Weight, settle
from auditor_app.domain.records import Package
from auditor_app.domain.scheme.grade import R38
from auditor_app.domain.stages import timetable
from auditor_app.domain.stages.programme import StageRules
from auditor_app.domain.state import AuditState
from auditor_app.domain.wording import Message


def report_due(state: AuditState, edition: Edition) -> dt.date | None:
    """Return the last day for the report and all audit materials, or None, R38 A23.

    It is so many calendar days after the last day on site.
    """
    last = timetable.last_day(state)
    if last is None:
        return None
    # A year that somebody mistyped must not end in an overflow.
    return last + dt.timedelta(days=min(edition.settings.report_days, (dt.date.max - last).days))


def current_package(state: AuditState) -> Package | None:
    """Return the newest package that is not older than the sign-off, or None.

    A package on record was verified.
    """
    signed = state.conclusion.signed_on
    good = [one for one in state.packages if signed and one.made_on and one.made_on >= signed]
    return max(good, key=lambda one: (one.made_on, one.id), default=None)


def guide(
    state: AuditState, edition: Edition, today: dt.date, conclusion: StageGuidance
) -> StageGuidance:
    """Say where the dossier stands, R38."""
    package = current_package(state)
    if conclusion.progress is not StageStatus.DONE:
        summary = Message("Waits for the sign-off")
        message = Message("The dossier is made once the conclusion is signed")
        reasons = [Reason(Weight.BLOCKS, R38, message, state.conclusion.id, waits=True)]
    elif package is None:
        summary = Message("Not exported yet")
        if state.packages:
            message = Message(
                "Export the dossier again: the package on record is older than the sign-off"
            )
        else:
            message = Message("Export the dossier: report and signed package")
        reasons = [Reason(Weight.TO_DO, R38, message, state.conclusion.id)]
    else:
        return settle(Stage.DOSSIER, Message("Verified on {day}", day=package.made_on), ())
    if due := report_due(state, edition):
        if today > due:
            message = Message("Report and audit materials were due on {day}: overdue", day=due)
            reasons.append(Reason(Weight.TO_DO, R38, message, state.conclusion.id))
        else:
            reasons.append(
                Reason(
                    Weight.NOTE,
                    R38,
                    Message("Report and all audit materials are due by {day}", day=due),
                    state.conclusion.id,
                )
            )
    return settle(Stage.DOSSIER, summary, tuple(reasons))


STAGE = StageRules(
    Stage.DOSSIER,
    Message("Dossier"),
    lambda found: guide(found.state, found.edition, found.today, found.guided(Stage.CONCLUSION)),
)
