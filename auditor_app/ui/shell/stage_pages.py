"""The page of each stage of the audit; its module is imported when the page is first shown.

A page lies in the folder that is named by the key of its stage, and is its module's `PAGE`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor_app.domain.reasons import Stage
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session
    from auditor_app.ui.page.page import Page


def build(stage: Stage, context: Context, session: Session) -> Page:
    """Build the page of a stage."""
    page: Page = import_module(f"auditor_app.ui.stages.{stage}.page").PAGE(context, session)
    return page
