"""The bar over the work that says what was refused, until it is dismissed or mended."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label

ICONS = {
    "alert": ("reason-blocks", "nonconform"),
    "attention": ("reason-to-do", "attention"),
    "good": ("state-done", "conform"),
}


class Notices(QWidget):
    """Shows one notice at a time, the latest; takes no room while there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = self._words = look.words
        self._act: Callable[[], None] | None = None
        self._kind = "alert"
        self._card = Card(kind="alert")
        self._card.body.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        self._icon = QLabel()
        self._text = label("", wrap=True, name="notice_text")
        self._advice = label("", "small", wrap=True, name="notice_advice")
        self._code = label("", "tag", name="notice_code")
        self._action: QPushButton = button("", "notice_action")
        self._dismiss = button(
            "", "notice_dismiss", kind="quiet", look=look, icon="cross", tip=words("Dismiss")
        )

        row = QHBoxLayout()
        row.setSpacing(Space.M)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._advice)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addWidget(self._code)
        row.addWidget(self._action)
        row.addWidget(self._dismiss)
        self._card.body.addLayout(row)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(Space.XXL, Space.M, Space.XXL, 0)
        frame.addWidget(self._card)
        self.setObjectName("notices")
        self.hide()
        self._action.clicked.connect(self._run)
        self._dismiss.clicked.connect(self.hide)
        look.appearance.changed.connect(self._draw_icon)

    def refuse(self, error: KnownError) -> None:
        """Show a refusal: what, why, what to do, and its code."""
        words = self._words
        self._show(
            "alert", words(error.message), words(error.advice) if error.advice else "", error.code
        )

    def tell(
        self,
        text: str,
        *,
        more: str = "",
        kind: str = "good",
        action: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence, under it `more`, and a button `action` that calls `run`.

        `kind` is `good`, `attention` or `alert`.
        """
        self._show(kind, text, more, "", action, run)

    def apologise(self, report: str) -> None:
        """Show that the program has a fault, and offer the report, which holds no client data."""
        words = self._words
        self._show(
            "alert",
            words(
                "Something in the program went wrong; everything up to the last change is saved."
            ),
            words("The report names places in the program and holds nothing of the audit."),
            "",
            words("Copy report"),
            lambda: QApplication.clipboard().setText(report),
        )

    def clear(self) -> None:
        """Take away a refusal, because something succeeded since."""
        if self._kind == "alert":
            self.hide()

    def _show(
        self,
        kind: str,
        text: str,
        advice: str,
        code: str,
        action: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        self._kind = kind
        self._act = run
        restyle(self._card, "card", kind)
        self._draw_icon()
        self._text.setText(text)
        for widget, content in ((self._advice, advice), (self._code, code), (self._action, action)):
            widget.setText(content)
            widget.setVisible(bool(content))
        self.setAccessibleName(f"{text} {advice}")
        self.show()

    def _draw_icon(self) -> None:
        self._icon.setPixmap(self._look.icons.pixmap(*ICONS[self._kind]))

    def _run(self) -> None:
        if self._act:
            self._act()
