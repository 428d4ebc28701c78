"""Files and pictures that a person brings, kept with a record and opened again."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QTemporaryDir, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from auditor_app.domain.records import Attachment
from auditor_app.domain.wording import Words
from auditor_app.operations.packages.importing import SUFFIX
from auditor_app.operations.stages import attachments
from auditor_app.ui.fields.session import Session, done


def carries_file(source: QMimeData) -> bool:
    """Say whether a paste or a drop brings a picture or files to keep; packages are not."""
    if packages(source):
        return False
    return (source.hasImage() and not source.hasText()) or any(
        url.isLocalFile() for url in source.urls()
    )


def packages(source: QMimeData) -> list[Path]:
    """Return the packages a drop brings, and folders; none where it brings anything else too."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return (
        paths
        if len(paths) == len(source.urls())
        and all(path.suffix == SUFFIX or path.is_dir() for path in paths)
        else []
    )


class Keeper:
    """Keeps what is brought with the record `subject`; returns whether anything was kept."""

    def __init__(self, session: Session, words: Words) -> None:
        self._session = session
        self._words = words
        self._copies = QTemporaryDir()
        self.subject = ""

    def ask(self, parent: QWidget, title: str) -> bool:
        """Ask the system's dialog for files."""
        names, _ = QFileDialog.getOpenFileNames(parent, title)
        return self.keep_files([Path(name) for name in names])

    def keep_files(self, paths: list[Path]) -> bool:
        """Keep files from the disk."""
        outcomes = [
            self._session.do(self, attachments.attach, self.subject, path) for path in paths
        ]
        return any(map(done, outcomes))

    def keep(self, source: QMimeData) -> bool:
        """Keep what was dropped or pasted."""
        if paths := [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]:
            return self.keep_files(paths)
        image = source.imageData() if source.hasImage() else None
        if not isinstance(image, QImage):
            return False
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes for a format name, which are refused
        name = self._words(
            "Pasted picture {n}.png", n=len(self._session.state.attachments(self.subject)) + 1
        )
        content = bytes(buffer.data().data())
        return done(
            self._session.do(self, attachments.attach, self.subject, content=content, name=name)
        )

    def open(self, file: Attachment) -> None:
        """Show a file in the program the system has for it; the copy goes when the page does."""
        folder = Path(self._copies.path()) / file.digest[:16]
        folder.mkdir(exist_ok=True)
        path = folder / Path(file.name).name
        if not path.exists():
            path.write_bytes(attachments.content(self._session.audit_session, file))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FileTarget(QWidget):
    """Takes what is dropped on it and, while it has the keys, what is pasted.

    A subclass says in `take` what becomes of it; where nothing may be added it accepts no drops.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def take(self, source: QMimeData) -> bool:
        """Keep what a drop or a paste brings; return whether anything was kept."""
        raise NotImplementedError

    def paste(self) -> bool:
        """Keep the clipboard's picture or files; return False where nothing was kept."""
        source = QGuiApplication.clipboard().mimeData()
        return (
            source is not None and self.acceptDrops() and carries_file(source) and self.take(source)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that pictures and files are welcome."""
        if self.acceptDrops() and carries_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped."""
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what is pasted."""
        if not event.matches(QKeySequence.StandardKey.Paste) or not self.paste():
            super().keyPressEvent(event)
