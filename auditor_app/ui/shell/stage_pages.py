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

from PySide6.QtWidgets import QWidget

from auditor_app.domain.reasons import Stage
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session


def pages(context: Context, session: Session) -> dict[Stage, Callable[[], QWidget]]:
    """Return how to build the page of each stage; its module is imported when the page is first shown.

    The page of a stage is in the folder named by its key, and its class is named by it: `document_review`, `DocumentReviewPage`.
    """
    return {
        stage: partial(_build, stage, context, session) for stage in session.guidance.programme.keys
    }


def _build(stage: Stage, context: Context, session: Session) -> QWidget:
    name = "".join(part.capitalize() for part in stage.split("_")) + "Page"
    module = import_module(f"auditor_app.ui.stages.{stage}.page")
    page: QWidget = getattr(module, name)(context, session)
    return page
