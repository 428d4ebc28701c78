"""The two bars over the work: what was said or refused, and what is being done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from auditor_app.ui.page.notices import Notices
    from auditor_app.ui.widgets.work_bar import WorkBar


class Bars(NamedTuple):
    """What a page may speak through: `notices` says things, `work` runs what takes long."""

    notices: Notices
    work: WorkBar
