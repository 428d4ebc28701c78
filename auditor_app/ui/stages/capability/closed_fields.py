"""What is on record of a nonconformity that no longer changes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from auditor_app.domain.records import Nonconformity
from auditor_app.ui.fields.context import Context
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label


class ClosedFields(QWidget):
    """What is on record of a nonconformity that no longer changes: read, not edited."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        words = context.words
        self._texts = {
            "facts": label("", wrap=True),
            "cause": label("", wrap=True),
            "correction": label("", wrap=True),
            "corrective_action": label("", wrap=True),
            "rectification_evidence": label("", wrap=True),
        }
        titles = (
            words("Facts"),
            words("Cause"),
            words("Correction"),
            words("Corrective action"),
            words("Evidence"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (title, text) in enumerate(zip(titles, self._texts.values(), strict=True)):
            grid.addWidget(label(title, "small"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)

    def show_record(self, one: Nonconformity) -> None:
        """Show its texts."""
        for name, text in self._texts.items():
            text.setText(getattr(one, name) or "–")
