"""The page of each stage of the audit; its module is imported when the page is first shown."""

# ruff: noqa: PLC0415 (most stages of an audit are not looked at in one sitting)

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor_app.domain.reasons import Stage

if TYPE_CHECKING:
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.page import Page


def build(stage: Stage, context: Context, session: Session) -> Page:
    """Build the page of a stage."""
    page: Page
    match stage:
        case Stage.APPLICATION:
            from auditor_app.ui.stages.application.page import ApplicationPage

            page = ApplicationPage(context, session)
        case Stage.PLANNING:
            from auditor_app.ui.stages.planning.page import PlanningPage

            page = PlanningPage(context, session)
        case Stage.DOCUMENT_REVIEW:
            from auditor_app.ui.stages.document_review.page import DocumentReviewPage

            page = DocumentReviewPage(context, session)
        case Stage.CAPABILITY:
            from auditor_app.ui.stages.capability.page import CapabilityPage

            page = CapabilityPage(context, session)
        case Stage.CHARACTERISTICS:
            from auditor_app.ui.stages.characteristics.page import CharacteristicsPage

            page = CharacteristicsPage(context, session)
        case Stage.CONCLUSION:
            from auditor_app.ui.stages.conclusion.page import ConclusionPage

            page = ConclusionPage(context, session)
        case Stage.DOSSIER:
            from auditor_app.ui.stages.dossier.page import DossierPage

            page = DossierPage(context, session)
    return page
