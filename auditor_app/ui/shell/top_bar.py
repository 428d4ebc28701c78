"""The bar on top: where one is, search, what was saved when, and the main actions."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import SAMPLE, Size, Space
from auditor_app.ui.widgets.buttons import button
from auditor_app.ui.widgets.labels import label

LONGEST_CRUMB = 24
HINT_WIDTH = 52
PATH_FOLDS_UNDER = 1000
SAVED_AIR = QSize(8, 4)
"""How much larger the label with the time of saving is than its text, px: digits differ."""


class Crumb(NamedTuple):
    """One step of the path; without `go` it is where one is."""

    text: str
    go: Callable[[], None] | None = None


class SearchField(QLineEdit):
    """The search field; `left` says that the person goes on into what was found."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("search")
        self.setMinimumWidth(140)
        self.setMaximumWidth(280)
        self.setFixedHeight(Size.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)
        # A file dropped here is the window's, not a text to find.
        self.setAcceptDrops(False)
        self._hint = label("Ctrl F", "key")
        self._hint.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Space.S, 0)
        row.addStretch(1)
        row.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(0, 0, HINT_WIDTH, 0)
        self.textChanged.connect(lambda text: self._hint.setVisible(not text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave into the list with ↓ or Enter; Escape empties the field, then leaves."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Shows what the desk tells it and says what was clicked."""

    searched = Signal(str)
    search_left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    side_wanted = Signal(bool)
    contribution_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = look.words
        self._look = look
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(Size.TOP_BAR)
        self._between: list[QWidget] = []
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(0)
        self.sample = label(SAMPLE, "sample", name="sample_mark")
        self.sample.setToolTip(words("For trying out, not for certification"))
        self.search = SearchField(look)
        self.saved = label("", "small", name="saved")
        undo_tip, redo_tip = words("Undo"), words("Redo")
        self.undo = button("", "undo", kind="quiet", look=look, icon="undo", tip=undo_tip)
        self.redo = button("", "redo", kind="quiet", look=look, icon="redo", tip=redo_tip)
        self.export = button(words("Export"), "export", look=look)
        self.export.setMenu(self._exports())
        self.import_package = button(words("Import package"), "import_package")
        self.new_audit = button(words("New audit"), "new_audit", kind="primary")
        self.side = button(
            "",
            "toggle_side",
            kind="quiet",
            look=look,
            icon="panel-right",
            tip=words("Show or hide the guidance"),
        )
        self.side.setCheckable(True)

        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL - Space.XS, 0, Space.XL, 0)
        row.setSpacing(Space.M)
        row.addLayout(self._crumbs)
        row.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(self.saved)
        for widget in (self.undo, self.redo):
            row.addWidget(widget)
        for widget in (self.import_package, self.new_audit, self.export, self.side):
            row.addWidget(widget)

        self.search.textChanged.connect(self.searched)
        self.search.left.connect(self.search_left)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.import_package.clicked.connect(self.import_wanted)
        self.new_audit.clicked.connect(self.new_wanted)
        self.side.toggled.connect(self.side_wanted)

    def _exports(self) -> QMenu:
        """Return what can leave the laptop; the keys are the desk's and only named here."""
        words = self._words
        menu = QMenu(self)
        menu.setObjectName("exports")
        menu.addAction(f"{words('Contribution for the team …')}\tCtrl+T").triggered.connect(
            lambda _checked: self.contribution_wanted.emit()
        )
        menu.addAction(f"{words('Report and dossier')}\tCtrl+7").triggered.connect(
            lambda _checked: self.export_wanted.emit()
        )
        return menu

    def show_path(self, crumbs: list[Crumb]) -> None:
        """Show the path; steps with somewhere to go are buttons."""
        while item := self._crumbs.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._between.clear()
        for place, crumb in enumerate(crumbs):
            made = [label("/", "muted")] if place else []
            for widget in (*made, self._crumb(crumb, place)):
                self._crumbs.addWidget(widget)
                if 0 < place < len(crumbs) - 1:
                    self._between.append(widget)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the middle of the path where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        for widget in self._between:
            widget.setVisible(self.width() >= PATH_FOLDS_UNDER)

    def _crumb(self, crumb: Crumb, place: int) -> QWidget:
        if crumb.go is None:
            here = label(crumb.text, name="here")
            here.setContentsMargins(Space.XS, 0, Space.XS, 0)
            return here
        text = (
            crumb.text
            if len(crumb.text) <= LONGEST_CRUMB
            else crumb.text[: LONGEST_CRUMB - 1] + "…"
        )
        step: QPushButton = button(text, f"crumb_{place}", kind="crumb", tip=crumb.text)
        step.clicked.connect(crumb.go)
        return step

    def show_audit(self, *, open_: bool, listing: bool = False, sample: bool = False) -> None:
        """Offer what can be done with an open audit, or with the list of audits.

        `sample` marks an audit on a sample edition.
        """
        self.sample.setVisible(sample)
        for widget in (self.saved, self.undo, self.redo, self.export):
            widget.setVisible(open_)
        for widget in (self.import_package, self.new_audit):
            widget.setVisible(listing)

    def show_search(self, hint: str) -> None:
        """Offer the search field with a hint, or no field where the hint is empty."""
        self.search.setVisible(bool(hint))
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def show_saved(self, at: datetime | None) -> None:
        """Say when the last change was saved."""
        words = self._words
        text = words("Saved {time}", time=f"{at:%H:%M:%S}") if at else words("Saves itself")
        if text == self.saved.text():
            return
        # A label of a fixed size leaves the layout of the whole window alone, second by second.
        room = self.saved.fontMetrics().boundingRect(text).size() + SAVED_AIR
        if not self.saved.minimumWidth() or room.width() > self.saved.width():
            self.saved.setFixedSize(room)
        self.saved.setText(text)

    def show_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty where there is nothing."""
        words = self._words
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setToolTip(words("Undo: {step}", step=undo) if undo else words("Undo"))
        self.redo.setToolTip(words("Redo: {step}", step=redo) if redo else words("Redo"))
