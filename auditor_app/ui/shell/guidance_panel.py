"""What to do next on the stage on show and which clause says so, and the page's keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from auditor_app.domain.guidance import Guidance
from auditor_app.domain.reasons import Stage, StageStatus
from auditor_app.domain.stages.programmes import stage_label
from auditor_app.ui.look.look import Look
from auditor_app.ui.page.page import KeyLine
from auditor_app.ui.page.reason_list import ORDER, ReasonRow
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import keys_row, label

SHOWN: Final = 8


class GuidancePanel(Card):
    """What the rules say of the stage on show.

    `revealed` carries the id of a record, `stage_wanted` another stage.

    `conflict_wanted` carries the id of a record that people wrote differently.
    """

    revealed = Signal(str)
    conflict_wanted = Signal(str)
    stage_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.words("Next step"), " ", parent=parent)
        self.setObjectName("guidance")
        self._look = look
        self._words = look.words
        self._rows: list[ReasonRow] = []
        self._next_stage: Stage | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._good = QWidget()
        row = QHBoxLayout(self._good)
        row.setContentsMargins(0, 0, 0, 0)
        self._good_icon = QLabel()
        row.addWidget(self._good_icon)
        row.addWidget(label(self._words("This stage is complete."), name="guidance_good"), 1)
        self._more = label("", "small", name="guidance_more")
        self._go = button("", "guidance_go", kind="link")
        self.body.addWidget(self._good)
        self.body.addLayout(self._column)
        for widget in (self._more, self._go):
            self.body.addWidget(widget)
        self._go.clicked.connect(lambda: self.stage_wanted.emit(self._next_stage))
        look.appearance.changed.connect(self._repaint)

    def show_guidance(self, guidance: Guidance, stage: Stage) -> None:
        """Say what the stage still needs, in order of weight; rows that stay are only updated."""
        words = self._words
        here = guidance.stage(stage)
        reasons = sorted(here.reasons, key=lambda reason: ORDER.index(reason.weight))
        for place, reason in enumerate(reasons[:SHOWN]):
            if place == len(self._rows):
                self._add_row()
            self._rows[place].show_reason(reason, last=place == min(len(reasons), SHOWN) - 1)
        for row in self._rows[len(reasons) :]:
            row.hide()
        hidden = len(reasons) - SHOWN
        self._more.setVisible(hidden > 0)
        if hidden > 0:
            self._more.setText(words("and {n} more", n=hidden))
        self._good.setVisible(here.progress is StageStatus.DONE)
        self._good_icon.setPixmap(self._look.icons.pixmap("state-done", "conform"))
        self._offer_next(guidance, stage, done=here.progress is StageStatus.DONE)

    def _offer_next(self, guidance: Guidance, stage: Stage, *, done: bool) -> None:
        open_stages = [
            one.stage
            for one in guidance.stages
            if one.progress is not StageStatus.DONE and one.stage is not stage
        ]
        self._next_stage = open_stages[0] if done and open_stages else None
        self._go.setVisible(self._next_stage is not None)
        if self._next_stage is not None:
            self._go.setText(self._words("Go on: {stage}", stage=stage_label(self._next_stage)))

    def _add_row(self) -> None:
        row = ReasonRow(self._look)
        row.revealed.connect(self.revealed)
        row.conflict_wanted.connect(self.conflict_wanted)
        self._rows.append(row)
        self._column.addWidget(row)

    def _repaint(self) -> None:
        for row in self._rows:
            row.draw()


class KeyLegend(Card):
    """The keys that work on this page."""

    def __init__(self, look: Look, keys: Sequence[KeyLine], parent: QWidget | None = None) -> None:
        super().__init__(look.words("Keys on this page"), parent=parent)
        self.setObjectName("key_legend")
        for text, caps in keys:
            self.body.addWidget(keys_row(text, caps))
