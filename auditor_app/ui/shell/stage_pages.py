"""One page per stage of the audit.

A page is a QWidget built from `(context, session, parent=None)`. It may have any of these methods; the window asks with `getattr`:

- `side_panel() -> QWidget | None`: cards for the right column, shown above the guidance;
- `reveal(record_id: str) -> None`: select and show a record;
- `find(text: str) -> None`: filter or jump to a text typed in the search field;
- `next_gap() -> None`: go to the next thing that is not filled in (F8);
- `keys() -> list[tuple[str, tuple[str, ...]]]`: lines of the key legend, a sentence and its keys;
- `search_hint() -> str`: the placeholder of the search field; a page without it and without `find` has no search.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QWidget

from auditor_app.domain.reasons import Stage
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session

_PAGES: Final = {
    Stage.APPLICATION: ("application", "ApplicationPage"),
    Stage.PLANNING: ("planning", "PlanningPage"),
    Stage.DOCUMENT_REVIEW: ("document_review", "DocumentReviewPage"),
    Stage.CAPABILITY: ("capability", "CapabilityPage"),
    Stage.CHARACTERISTICS: ("characteristics", "CharacteristicsPage"),
    Stage.CONCLUSION: ("conclusion", "ConclusionPage"),
    Stage.DOSSIER: ("dossier", "DossierPage"),
}


def pages(context: Context, session: Session) -> dict[Stage, Callable[[], QWidget]]:
    """Return how to build the page of each stage; its module is imported when the page is first shown."""
    return {
        stage: partial(_build, module, name, context, session)
        for stage, (module, name) in _PAGES.items()
    }


def _build(module: str, name: str, context: Context, session: Session) -> QWidget:
    page: QWidget = getattr(import_module(f"auditor_app.ui.stages.{module}.page"), name)(
        context, session
    )
    return page
