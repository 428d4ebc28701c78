"""What stands before the workspace: one card, the way to the sample audit, the language."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Language
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label

WIDTH = 460
EMBLEM = 40


class Door(QWidget):
    """The frame that first start and unlocking share.

    `opened` carries the workspace, `language_wanted` a language. While work runs there is a bar,
    and nothing can be pressed.
    """

    opened = Signal(object)
    language_wanted = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.look = look
        words = self._words = look.words
        self.card = Card()
        self.card.setFixedWidth(WIDTH)
        self.card.body.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        self.card.body.setSpacing(Space.M)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(WIDTH)
        keeps_room = self._busy.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(keeps_room)
        self._busy.hide()
        self._said = label("", "error", wrap=True, name="door_refusal")
        self._said.setFixedWidth(WIDTH)
        self._said.hide()
        self._emblem = QLabel()
        self._task: Task | None = None
        self.sample = button(words("Try it with the sample audit"), "try_sample", kind="link")
        self.sample.hide()

        self.languages = self._languages()
        self._lay_out()

    def work(
        self,
        act: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Do something that takes a moment in the background; nothing can be pressed meanwhile."""
        if self._task is not None:
            return
        self._task = Task(act, self)
        self._task.done.connect(lambda outcome: self._end(done, outcome))
        self._task.failed.connect(lambda error: self._end(failed, error))
        self._busy.show()
        self._allow(press=False)
        self._task.start()

    def offer_sample(self, open_sample: Callable[[], object]) -> None:
        """Show the way to the sample audit; `open_sample` returns a workspace with it."""
        self.sample.clicked.connect(lambda: self.work(open_sample, self.opened.emit, self.say))
        self.sample.show()

    def reason(self, error: KnownError) -> str:
        """Return a refusal in words, with its advice."""
        words = self._words
        advice = f" {words(error.advice)}" if error.advice else ""
        return words("{reason} ({code})", reason=error.message, code=error.code) + advice

    def say(self, error: KnownError) -> None:
        """Show a refusal that belongs to no field."""
        self._said.setText(self.reason(error))
        self._said.show()

    def _end(self, tell: Callable[..., None], outcome: object) -> None:
        self._task = None
        self._busy.hide()
        self._allow(press=True)
        tell(outcome)

    def _allow(self, *, press: bool) -> None:
        for widget in (self.card, self.sample, self.languages):
            widget.setEnabled(press)

    def _draw_emblem(self) -> None:
        self._emblem.setPixmap(self.look.icons.pixmap("shield", "accent", EMBLEM))

    def _lay_out(self) -> None:
        words = self._words
        self._draw_emblem()
        self.look.appearance.changed.connect(self._draw_emblem)
        column_holder = QWidget()
        column_holder.setObjectName("page_body")
        column = QVBoxLayout(column_holder)
        column.setSpacing(Space.S)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._emblem, 0, middle)
        column.addWidget(label(words("Auditor App"), "title"), 0, middle)
        column.addWidget(
            label(
                words(
                    "The after-sales service audit, offline: from the application to a signed "
                    "dossier."
                ),
                "muted",
            ),
            0,
            middle,
        )
        column.addSpacing(Space.M)
        # Between stretches and not by alignment: a refusal of two lines must make the card grow.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._busy, 0, middle)
        column.addWidget(self._said, 0, middle)
        column.addWidget(self.sample, 0, middle)
        column.addStretch(2)
        column.addWidget(self.languages)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(column_holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _languages(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.addStretch(1)
        # Each language is named in itself, for whoever cannot read the other.
        for language, name in ((Language.ZH, "中文"), (Language.EN, "English")):
            choice = button(
                name,
                f"language_{language.value}",
                kind="link" if language is not self.look.words.language else "quiet",
            )
            choice.setEnabled(language is not self.look.words.language)
            choice.clicked.connect(
                lambda _=False, language=language: self.language_wanted.emit(language)
            )
            row.addWidget(choice)
        row.addStretch(1)
        return made
