"""The files kept with one record: drop, browse or paste them, open them, take them off."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.records import Attachment, Conclusion
from auditor_app.operations.stages import attachments
from auditor_app.ui.evidence.brought_files import Keeper
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.fields.signing import is_signed
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.buttons import IconButton, button
from auditor_app.ui.widgets.labels import IconLabel

KIB = 1024


class FileStrip(QWidget):
    """The files of the record `subject`, one line each; hidden while there is none.

    `attached` says that some came.
    """

    attached = Signal()

    def __init__(
        self,
        context: Context,
        session: Session,
        subject: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._words, self._session, self._subject, self._title = (
            context,
            context.words,
            session,
            subject,
            title,
        )
        self._shown: tuple[bool, tuple[Attachment, ...]] | None = None
        self._keeper = Keeper(session, context.words)
        self._keeper.subject = subject
        self.setAccessibleName(self._words("Files: {subject}", subject=title))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        session.follow(self, self.refresh, Attachment, Conclusion)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the files there are."""
        files, signed = self._session.state.attachments(self._subject), is_signed(self._session)
        if (signed, files) == self._shown:
            return
        self._shown = signed, files
        while (item := self._column.takeAt(0)) is not None:
            if line := item.widget():
                line.deleteLater()
        for file in files:
            self._column.addWidget(self._line(file, signed=signed))
        self.setVisible(bool(files))

    def browse(self) -> None:
        """Ask the system for files and attach them."""
        if self._keeper.ask(self, self._words("Attach to {subject}", subject=self._title)):
            self.attached.emit()

    def take(self, source: QMimeData) -> bool:
        """Attach what was dropped or pasted; return whether anything was."""
        kept = self._keeper.keep(source)
        if kept:
            self.attached.emit()
        return kept

    def _line(self, file: Attachment, *, signed: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        name = button(f"{file.name} · {_size(file.size)}", "open_file", kind="link")
        name.setToolTip(self._words("Open {name}", name=file.name))
        name.clicked.connect(lambda _checked: self._keeper.open(file))
        remove = IconButton(
            self._context,
            "cross",
            self._words("Remove {name}", name=file.name),
            lambda: self._session.do(self, attachments.detach, file.id),
        )
        row.addWidget(IconLabel(self._context, "paperclip", "muted"))
        row.addWidget(name)
        row.addWidget(remove)
        remove.setVisible(not signed)
        row.addStretch(1)
        return line


def _size(size: int) -> str:
    if size < KIB:
        return f"{size} B"
    return f"{size / KIB:.0f} KiB" if size < KIB**2 else f"{size / KIB**2:.1f} MiB"
