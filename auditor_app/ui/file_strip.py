"""The files kept with one record: drop, browse or paste them, open them, take them off."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from auditor_app.domain.records import Attachment
from auditor_app.operations import attachments
from auditor_app.ui.cards import IconButton, IconLabel
from auditor_app.ui.context import Context
from auditor_app.ui.pieces import button
from auditor_app.ui.session import Session
from auditor_app.ui.tokens import Space

KIB = 1024


class FileStrip(QWidget):
    """The files of the record `subject`, one line each; takes no room while there is none."""

    counted = Signal(int)

    def __init__(self, context: Context, session: Session, subject: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words, self._session, self._subject, self._title = context, context.words, session, subject, title
        self._shown: tuple[Attachment, ...] | None = None
        self._opened = QTemporaryDir()
        self.setAccessibleName(self._words("Files: {subject}", subject=title))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the files there are."""
        files = self._session.state.attachments(self._subject)
        if files == self._shown:
            return
        self._shown = files
        while (item := self._column.takeAt(0)) is not None:
            if line := item.widget():
                line.deleteLater()
        for file in files:
            self._column.addWidget(self._line(file))
        self.setVisible(bool(files))
        self.counted.emit(len(files))

    def browse(self) -> None:
        """Ask the system for files and attach them."""
        title = self._words("Attach to {subject}", subject=self._title)
        paths, _ = QFileDialog.getOpenFileNames(self, title)
        self.attach_paths([Path(path) for path in paths])

    def attach_paths(self, paths: list[Path]) -> None:
        """Attach files from the disk."""
        for path in paths:
            self._session.do(attachments.attach, self._subject, path)

    def take(self, mime: QMimeData) -> bool:
        """Attach what was dropped or pasted, files or a picture; return whether it was either."""
        if mime.hasUrls():
            paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
            self.attach_paths(paths)
            return bool(paths)
        if mime.hasImage():
            image = mime.imageData()
            if isinstance(image, QImage):
                buffer = QBuffer()
                buffer.open(QIODevice.OpenModeFlag.WriteOnly)
                image.save(buffer, b"PNG")
                name = self._words("Pasted picture {n}.png", n=len(self._shown or ()) + 1)
                self._session.do(attachments.attach, self._subject, content=bytes(buffer.data().data()), name=name)
                return True
        return False

    def _line(self, file: Attachment) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        name = button(f"{file.name} · {_size(file.size)}", "open_file", kind="link")
        name.setToolTip(self._words("Open {name}", name=file.name))
        name.clicked.connect(lambda _checked: self._open(file))
        remove = IconButton(
            self._context,
            "cross",
            self._words("Remove {name}", name=file.name),
            lambda: self._session.do(attachments.detach, file.id),
        )
        row.addWidget(IconLabel(self._context, "paperclip", "muted"))
        row.addWidget(name)
        row.addWidget(remove)
        row.addStretch(1)
        return line

    def _open(self, file: Attachment) -> None:
        """Show a file in the program the system has for it; the copy goes when the page does."""
        folder = Path(self._opened.path()) / file.digest[:16]
        folder.mkdir(exist_ok=True)
        path = folder / Path(file.name).name
        if not path.exists():
            path.write_bytes(attachments.content(self._session.audit_session, file))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FileTarget(QWidget):
    """A widget that takes dropped files and, while something in it has the focus, pasted ones into its strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip: FileStrip | None = None
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files are welcome."""
        if self.strip is not None and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        if self.strip is not None and self.strip.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Attach what is pasted."""
        if self.strip is None or not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
        else:
            self.strip.take(QGuiApplication.clipboard().mimeData())


def _size(size: int) -> str:
    if size < KIB:
        return f"{size} B"
    return f"{size / KIB:.0f} KiB" if size < KIB**2 else f"{size / KIB**2:.1f} MiB"
