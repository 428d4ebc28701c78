"""Reasons of the rules under each other, inside the page they belong to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from auditor_app.domain.reasons import Reason
from auditor_app.ui.context import Context
from auditor_app.ui.guidance_panel import ORDER, ReasonRow


class ReasonList(QWidget):
    """Shows reasons, the heaviest first; `revealed` and `conflict_wanted` carry the id of the record that one is about."""

    revealed = Signal(str)
    conflict_wanted = Signal(str)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._context = context
        self._rows: list[ReasonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        context.appearance.changed.connect(self._repaint)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these reasons; nothing takes no room."""
        ordered = sorted(reasons, key=lambda reason: ORDER.index(reason.weight))
        for place, reason in enumerate(ordered):
            if place == len(self._rows):
                row = ReasonRow(self._context)
                row.revealed.connect(self.revealed)
                row.conflict_wanted.connect(self.conflict_wanted)
                self._rows.append(row)
                self._column.addWidget(row)
            self._rows[place].show_reason(reason, last=place == len(ordered) - 1)
        for row in self._rows[len(ordered) :]:
            row.hide()
        self.setVisible(bool(ordered))

    def _repaint(self) -> None:
        for row in self._rows:
            row.draw()
