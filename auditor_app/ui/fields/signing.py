"""What a signed audit looks like: nothing is offered that would be refused, §6.3."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.records import Conclusion
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import IconLabel, label


def is_signed(session: Session) -> bool:
    """Say whether the audit is signed off, so that nothing in it changes."""
    return session.state.conclusion.signed_on is not None


class WhileUnsigned(QObject):
    """Lets widgets be used only while the audit is not signed off.

    Whatever else disables one belongs on what is inside it.
    """

    def __init__(self, session: Session, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._session = session
        self._widgets = widgets
        session.follow(self, self._refresh, Conclusion)
        self._refresh()

    def _refresh(self, _update: object = None) -> None:
        for widget in self._widgets:
            widget.setEnabled(not is_signed(self._session))


class SignedBanner(QWidget):
    """One calm line over the work while the audit is signed off.

    `conclusion_wanted` leads to where it is reopened.
    """

    conclusion_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = context.words
        self.setObjectName("signed_banner")
        self._text = label("", wrap=True, name="signed_text")
        self.go = button(words("Conclusion"), "go_to_conclusion", kind="link")
        self.go.clicked.connect(lambda _checked: self.conclusion_wanted.emit())
        card = Card(kind="soft")
        card.setMinimumHeight(Size.CONTROL + 2 * Space.XS + 2)
        card.body.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconLabel(context, "lock", "accent"))
        row.addWidget(self._text, 1)
        row.addWidget(self.go)
        card.body.addLayout(row)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.XS)
        frame.addWidget(card)
        self.hide()

    def show_audit(self, session: Session | None, *, concluding: bool = False) -> None:
        """Say that the audit is signed; hidden where it is not.

        `concluding` says whether the page on show is the one that reopens it.
        """
        signed_on = session.state.conclusion.signed_on if session is not None else None
        words = self._words
        if signed_on is not None:
            text = words(
                "Signed off on {day}. The team leader can reopen it on the conclusion page.",
                day=signed_on,
            )
            self._text.setText(text)
            self.setAccessibleName(text)
        self.go.setVisible(not concluding)
        self.setVisible(signed_on is not None)
