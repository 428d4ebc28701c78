"""The files kept with a record: small pictures, and the place to drop or paste more."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QMenu, QWidget

from auditor_app.domain.records import Attachment
from auditor_app.operations.stages import attachments
from auditor_app.ui.evidence.brought_files import FileTarget, Keeper
from auditor_app.ui.fields.context import Context
from auditor_app.ui.fields.session import Session
from auditor_app.ui.look.tokens import Size, Space, TypeSize
from auditor_app.ui.widgets.background import Task

CELL = QSize(78, 58)
"""The size of a small picture, px."""

COLUMNS = 3
_SHOWN = QSize(1100, 760)


class AttachmentStrip(FileTarget):
    """The attachments of one record at a time.

    A drop, a paste or the file dialog adds one; Delete or the menu removes it.
    """

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._keeper = Keeper(session, context.words)
        self._shown: tuple[Attachment, ...] = ()
        self._pictures: dict[str, QImage] = {}
        self._cells: list[QWidget] = []
        self.setObjectName("attachments")
        self.setAccessibleName(context.words("Attachments"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.S)
        self._drop = DropZone(context)
        self._drop.clicked.connect(self.choose_file)
        self._lay_out()

    def show_subject(self, record_id: str, *, locked: bool = False) -> None:
        """Show the files of a record; `locked` leaves no way to add or remove any."""
        self._keeper.subject = record_id
        if locked is self.acceptDrops():
            self.setAcceptDrops(not locked)
            self._drop.setVisible(not locked)
            self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the files there are now."""
        files = (
            self._session.state.attachments(self._keeper.subject) if self._keeper.subject else ()
        )
        if files != self._shown:
            self._shown = files
            self._lay_out()

    def count(self) -> int:
        """Return how many files there are."""
        return len(self._shown)

    def choose_file(self) -> None:
        """Ask the system's dialog for files to keep."""
        if self.acceptDrops():
            self._keeper.ask(self, self._context.words("Attach evidence"))

    def take(self, source: QMimeData) -> bool:
        """Keep what a drop or a paste brings."""
        return bool(self._keeper.subject) and self._keeper.keep(source)

    def _lay_out(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = [self._thumbnail(one) for one in self._shown]
        places = [*self._cells, *([self._drop] if self.acceptDrops() else [])]
        for number, cell in enumerate(places):
            self._grid.addWidget(cell, number // COLUMNS, number % COLUMNS)
        used = min(COLUMNS, len(places))
        self.setFixedWidth(used * CELL.width() + max(0, used - 1) * Space.S)
        self.updateGeometry()

    def _thumbnail(self, one: Attachment) -> "Thumbnail":
        cell = Thumbnail(self._context, one)
        cell.opened.connect(partial(self._open, one))
        cell.removed.connect(partial(self._session.do, self, attachments.detach, one.id))
        if one.media_type.startswith("image/"):
            if one.digest in self._pictures:
                cell.show_picture(self._pictures[one.digest])
            else:
                task = Task(partial(self._picture, one, CELL * 2), cell)
                task.done.connect(partial(self._keep_picture, one.digest, cell))
                task.start()
        return cell

    def _picture(self, one: Attachment, size: QSize) -> QImage:
        return read_picture(attachments.content(self._session.audit_session, one), size)

    def _keep_picture(self, digest: str, cell: "Thumbnail", picture: QImage) -> None:
        self._pictures[digest] = picture
        cell.show_picture(picture)

    def _open(self, one: Attachment) -> None:
        if one.media_type.startswith("image/"):
            popup = QLabel(self.window(), Qt.WindowType.Popup)
            popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            popup.setAccessibleName(one.name)
            task = Task(partial(self._picture, one, _SHOWN), popup)
            task.done.connect(partial(self._show_large, popup))
            task.start()
        else:
            self._keeper.open(one)

    def _show_large(self, popup: QLabel, picture: QImage) -> None:
        popup.setPixmap(QPixmap.fromImage(picture))
        popup.adjustSize()
        centre = self.window().geometry().center()
        popup.move(centre - QPoint(popup.width() // 2, popup.height() // 2))
        popup.show()


class Thumbnail(QAbstractButton):
    """One file: its picture, or its kind and name."""

    opened = Signal()
    removed = Signal()

    def __init__(self, context: Context, one: Attachment) -> None:
        super().__init__()
        self._context = context
        self._name = one.caption or one.name
        self._kind = Path(one.name).suffix.removeprefix(".").upper()[:5]
        self._picture: QImage | None = None
        self.setObjectName("thumbnail")
        self.setFixedSize(CELL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._name)
        self.setToolTip(context.words("{name} – Delete removes it", name=self._name))
        self.clicked.connect(self.opened)

    def show_picture(self, picture: QImage) -> None:
        """Show the picture, once it is read."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture filling the cell, or a sheet with its kind."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(shape, QColor(theme.panel))
        if self._picture is not None and not self._picture.isNull():
            painter.save()
            painter.setClipPath(shape)
            size = self._picture.size().scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            place = self.rect()
            place.setSize(size)
            place.moveCenter(self.rect().center())
            painter.drawImage(place, self._picture)
            painter.restore()
        else:
            font = painter.font()
            font.setPixelSize(TypeSize.TINY)
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            lines = painter.fontMetrics().elidedText(
                self._name, Qt.TextElideMode.ElideMiddle, self.width() - 12
            )
            painter.drawText(
                self.rect().adjusted(6, 28, -6, 0),
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop),
                lines,
            )
            painter.setPen(QColor(theme.text))
            painter.drawText(
                self.rect().adjusted(6, 10, -6, 0),
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop),
                self._kind,
            )
        painter.setPen(
            QPen(
                QColor(theme.accent if self.hasFocus() else theme.line), 2 if self.hasFocus() else 1
            )
        )
        painter.drawPath(shape)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to open and to remove."""
        menu = QMenu(self)
        menu.addAction(self._context.words("Open"), self.opened.emit)
        menu.addAction(self._context.words("Remove"), self.removed.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class DropZone(QAbstractButton):
    """Where to drop a file; pressing it asks for one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("drop_zone")
        self.setFixedSize(CELL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(context.words("Attach a file or a picture (A)"))
        self.setToolTip(context.words("Attach a file or a picture (A)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a dashed frame with what one can do."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.hasFocus() or self.underMouse()
        dashes = Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(theme.accent if lively else theme.muted), 1, dashes))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS, Size.RADIUS
        )
        font = painter.font()
        font.setPixelSize(TypeSize.TINY)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if lively else theme.muted))
        painter.drawText(
            self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._context.words("Drop or\nCtrl V")
        )
        painter.end()


def read_picture(content: bytes, size: QSize) -> QImage:
    """Return a picture no larger than asked for, turned as its camera says.

    It is a null picture where it cannot be read.
    """
    source = QBuffer()
    source.setData(QByteArray(content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid() and (whole.width() > size.width() or whole.height() > size.height()):
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
