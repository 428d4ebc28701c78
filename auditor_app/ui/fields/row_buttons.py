"""The buttons under a table that add a row and remove the selected ones."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import WhileUnsigned
from auditor_app.ui.fields.table_editor import TableEditor
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button


class RowButtons(QWidget):
    """Removes rows from a table, and adds some where `adding` names that.

    `what` ends the names of the buttons, as in `add_site`.
    """

    def __init__(
        self, context: Context, session: Session, table: TableEditor, what: str, adding: str = ""
    ) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        if adding:
            add = button(adding, f"add_{what}", look=context, icon="plus")
            add.clicked.connect(lambda _checked: table.add_row())
            self._row.addWidget(add)
        remove = button(
            context.words("Remove"), f"remove_{what}", kind="quiet", look=context, icon="trash"
        )
        remove.clicked.connect(lambda _checked: table.remove_selected())
        self._row.addWidget(remove)
        self._row.addStretch(1)
        WhileUnsigned(session, self)

    def append(self, widget: QWidget) -> None:
        """Put another button beside them."""
        self._row.insertWidget(self._row.count() - 1, widget)
