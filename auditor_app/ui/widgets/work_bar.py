"""One line over the work that says what is being done, how far it is, and stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.background import Task
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from auditor_app.domain.errors import KnownError
    from auditor_app.ui.look.look import Look


class WorkBar(QWidget):
    """Runs one piece of work off the window's thread; takes no room while there is none.

    `working` says whether the audit must be left alone meanwhile, since the work reads all of it;
    `refused` carries the KnownError of work that was refused, `cancelled` comes where it stopped on
    request. `stopping` says whether the last work was
    """

    working = Signal(bool)
    refused = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, inside: bool = False) -> None:
        super().__init__(parent)
        words = look.words
        self.stopping = False
        self.setObjectName("work_bar")
        self._task: Task | None = None
        self._had_keys: QWidget | None = None
        self._say: Callable[[int, int], str] | None = None
        self._text = label("", name="work_text")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words("Working"))
        self._stop = button(words("Cancel"), "cancel_work")
        self._stop.setToolTip("Esc")
        self._stop.clicked.connect(lambda _checked: self.cancel())
        card = Card(kind="soft")
        card.body.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        card.body.addLayout(row)
        frame = QVBoxLayout(self)
        if inside:
            frame.setContentsMargins(0, 0, 0, 0)
        else:
            frame.setContentsMargins(Space.XXL, Space.M, Space.XXL, 0)
        frame.addWidget(card)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def run(
        self,
        text: str,
        work: Callable[..., object],
        done: Callable[[object], None],
        *,
        watched: bool = True,
        say: Callable[[int, int], str] | None = None,
    ) -> None:
        """Begin work and call `done` with what it returns; `watched` work can be stopped.

        `say` puts how much is done of how much into words.
        """
        if self.busy:
            return
        self.stopping, self._say = False, say
        task = self._task = Task(work, self, watched=watched)
        task.ended.connect(self._end)
        task.done.connect(done)
        task.failed.connect(self._fail)
        task.moved.connect(self._move)
        self._tell(text)
        self._bar.setRange(0, 0)
        self._stop.setVisible(watched)
        self._stop.setEnabled(True)
        self._had_keys = QApplication.focusWidget()
        self.show()
        self.working.emit(True)
        if watched:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        task.start()

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._task is not None:
            self.stopping = True
            self._stop.setEnabled(False)
            self._task.cancel()

    def hold_on(self) -> None:
        """Offer no stopping any more: what is being done now ends as a whole."""
        self._stop.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._stop.isVisible() and self._stop.isEnabled():
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _move(self, done: int, total: int) -> None:
        # The rest cannot be counted then, and one of one would seem to stand still.
        self._bar.setRange(0, total if done < total and total > 1 else 0)
        self._bar.setValue(done)
        if self._say is not None:
            self._tell(self._say(done, total))

    def _tell(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)

    def _end(self) -> None:
        self._task = None
        self.hide()
        self.working.emit(False)
        # A widget that was disabled has forgotten that it had the keys.
        if self._had_keys is not None and isValid(self._had_keys) and self._had_keys.isVisible():
            self._had_keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: KnownError) -> None:
        if error.code == "E_CANCELLED":
            self.cancelled.emit()
        else:
            self.refused.emit(error)
