"""The recovery key on show: print it, save it, copy it, and say that it is kept."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from auditor_app.ui.look.fonts import font
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Space, TypeSize, Weights
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.card import Card
from auditor_app.ui.widgets.labels import label

GROUPS_A_LINE = 3


class RecoverySheet(QWidget):
    """Shows a recovery key; `kept` once the person has said so and goes on."""

    kept = Signal()

    def __init__(
        self, look: Look, recovery_key: str, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = self._words = look.words
        self._key, self._person = recovery_key, person
        shown = label(in_lines(recovery_key), name="recovery_key")
        shown.setFont(font(TypeSize.HEADING, Weights.BOLD))
        shown.setStyleSheet(f"font-size: {TypeSize.HEADING}px; letter-spacing: 1px;")
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(words("Recovery key: {key}", key=recovery_key))
        box = Card(kind="soft")
        box.body.addWidget(shown)
        self._done = label("", "good", wrap=True, name="recovery_done")
        self._done.hide()
        self._confirm = QCheckBox(words("I have kept it in a safe place"))
        self._confirm.setObjectName("recovery_kept")
        self._confirm.setAccessibleName(self._confirm.text())
        self._go = button(words("Go on"), "recovery_go_on", kind="primary")
        self._go.setEnabled(False)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        for text, name, icon, act in (
            (words("Print…"), "recovery_print", "print", self._print),
            (words("Save…"), "recovery_save", "save", self._save),
            (words("Copy"), "recovery_copy", "copy", self._copy),
        ):
            made = button(text, name, look=look, icon=icon)
            made.clicked.connect(act)
            acts.addWidget(made)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(label(words("Keep this recovery key"), "heading"))
        why = words(
            "It opens the workspace if the passphrase is lost. It is shown this once and kept "
            "nowhere on this laptop."
        )
        column.addWidget(label(why, "small", wrap=True))
        column.addWidget(box)
        column.addLayout(acts)
        column.addWidget(self._done)
        column.addWidget(self._confirm)
        column.addWidget(self._go)
        self.setFocusProxy(self._confirm)
        self._confirm.toggled.connect(self._go.setEnabled)
        self._go.clicked.connect(self.kept)

    def text(self) -> str:
        """Return what is printed and saved."""
        words = self._words
        return "\n".join(
            (
                words("Auditor App – recovery key"),
                self._person,
                "",
                in_lines(self._key),
                "",
                words(
                    "Whoever has this sheet and the laptop can open the workspace. Keep them apart."
                ),
                "",
            )
        )

    def _say(self, text: str, *, good: bool = True) -> None:
        restyle(self._done, "role", "good" if good else "error")
        self._done.setText(text)
        self._done.show()

    def _copy(self) -> None:
        words = self._words
        QApplication.clipboard().setText(self._key)
        self._say(words("Copied. Paste it into a password safe, then copy something else."))

    def _save(self) -> None:
        words = self._words
        name, _ = QFileDialog.getSaveFileName(
            self, words("Save the recovery key"), "recovery-key.txt"
        )
        if not name:
            return
        try:
            Path(name).write_text(self.text(), "utf-8")
        except OSError as error:
            self._say(
                words(
                    "The file cannot be written: {problem}", problem=error.strerror or str(error)
                ),
                good=False,
            )
        else:
            self._say(words("Saved as {name}. Better not on this laptop.", name=Path(name).name))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (printing is rare and slow to load)

        words = self._words
        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            document = QTextDocument(self.text())
            document.setDefaultFont(font(TypeSize.HEADING))
            document.print_(printer)
            self._say(words("Sent to the printer."))


def in_lines(recovery_key: str) -> str:
    """Return the groups of a recovery key in lines of three, as they are read and typed."""
    groups = recovery_key.split("-")
    lines = [
        groups[place : place + GROUPS_A_LINE] for place in range(0, len(groups), GROUPS_A_LINE)
    ]
    return "\n".join("-".join(line) for line in lines)
