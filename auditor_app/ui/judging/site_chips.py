"""The chips over a judgement list: which site, and which of its rows."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from auditor_app.ui.judging.model import JudgementModel, Only
from auditor_app.ui.judging.sheet import SiteChoice
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import Space, TypeSize
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.layouts import FlowLayout

MOST_CHIPS = 10
"""With more sites than these a drop-down takes the place of the chips."""

_HEIGHT = 28
_ICON = 14
_KEY = 18


class Chip(QPushButton):
    """A rounded button with a label, a quiet figure and, where there is one, its key."""

    def __init__(self, look: Look, name: str, text: str, *, key: str = "") -> None:
        super().__init__()
        self._look = look
        self._label = text
        self._figure = ""
        self._key = key
        self._mine = False
        self.setObjectName(name)
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_figure("")

    def show_figure(self, figure: str) -> None:
        """Show another figure beside the label; the same one costs nothing."""
        if figure == self._figure and self.accessibleName():
            return
        before = self.sizeHint()
        self._figure = figure
        self.setAccessibleName(f"{self._label} {figure}".strip())
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def mark_mine(self, mine: bool) -> None:
        """Show by an icon that some of it is my own work, or not."""
        if mine != self._mine:
            self._mine = mine
            self.setAccessibleDescription(self._look.words("some of it is mine") if mine else "")
            self.setToolTip(self.accessibleDescription())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, label, figure and key."""
        small = self._fonts()
        width = QFontMetrics(small).horizontalAdvance(self._label) + 2 * Space.M + 2
        if self._figure:
            width += QFontMetrics(small).horizontalAdvance(self._figure) + 6
        if self._mine:
            width += _ICON + 4
        return QSize(width + (_KEY + 14 if self._key else 0), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button of the style sheet, then its parts."""
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._fonts()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        left = Space.M + 1
        if self._mine:
            colour = "panel" if self.isChecked() else "accent"
            self._look.icons.paint(
                painter, "person", colour, left - 2, (self.height() - _ICON) / 2, _ICON
            )
            left += _ICON + 4
        painter.setPen(QColor(theme.panel if self.isChecked() else theme.text))
        width = metrics.horizontalAdvance(self._label)
        painter.drawText(QRect(left, 0, width + 2, self.height()), _MIDDLE, self._label)
        left += width + 6
        quiet = QColor(theme.panel if self.isChecked() else theme.muted)
        if self.isChecked():
            quiet.setAlphaF(0.75)
        painter.setPen(quiet)
        if self._figure:
            width = metrics.horizontalAdvance(self._figure)
            painter.drawText(QRect(left, 0, width + 2, self.height()), _MIDDLE, self._figure)
            left += width + 6
        if self._key:
            self._draw_key(painter, left)
        painter.end()

    def _draw_key(self, painter: QPainter, left: int) -> None:
        theme = self._look.theme
        cap = QRect(left, (self.height() - 16) // 2, _KEY + 4, 16)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(cap, 4, 4)
        font = self._fonts()
        font.setPixelSize(TypeSize.TINY)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _fonts(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(TypeSize.SMALL)
        font.setWeight(QFont.Weight.Medium)
        return font


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class SiteChips(QWidget):
    """The sites with what is judged at each; `chosen` carries a site's id and what is shown.

    `mine_wanted` says whether only my own part is wanted; its chip is there for split work.
    """

    chosen = Signal(str, object)
    mine_wanted = Signal(bool)

    def __init__(self, look: Look, model: JudgementModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._chips: dict[str, Chip] = {}
        self._picker: Picker | None = None
        self._figures: dict[str, tuple[int, int]] = {}
        self._names: tuple[SiteChoice, ...] = ()
        words = look.words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._place = QWidget()
        self._flow = FlowLayout(self._place)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._place.setSizePolicy(policy)
        row.addWidget(self._place, 1)
        self._nonconform = Chip(look, "only_nonconform", words("Nonconforming"))
        self._gaps = Chip(look, "only_gaps", words("Only gaps"), key="F8")
        self._mine = Chip(look, "only_mine", words("Mine"), key="M")
        self._mine.clicked.connect(self.mine_wanted)
        for chip, only in ((self._nonconform, Only.NONCONFORM), (self._gaps, Only.GAPS)):
            chip.clicked.connect(
                lambda on, one=only: self.chosen.emit(self._model.site, one if on else Only.ALL)
            )
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)

    def offer(self, sites: tuple[SiteChoice, ...]) -> None:
        """Offer these sites, and all of them together where there are several."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            if (
                item is not None
                and (widget := item.widget()) is not None
                and widget is not self._mine
            ):
                widget.deleteLater()
        # Beside the sites, where a line that is too short goes on in the next one.
        self._flow.addWidget(self._mine)
        self._chips.clear()
        self._picker = None
        self._figures = {}
        everywhere = SiteChoice("", self._look.words("All sites"))
        self._names = (everywhere, *sites) if len(sites) > 1 else sites
        if len(sites) > MOST_CHIPS:
            self._picker = Picker(self._look.words("Site"))
            self._picker.setObjectName("site_picker")
            self._picker.setMinimumWidth(220)
            self._picker.chosen.connect(lambda site: self.chosen.emit(site, self._model.only))
            self._flow.addWidget(self._picker)
        else:
            for site in self._names:
                chip = Chip(self._look, f"site_{site.id or 'all'}", site.name)
                chip.clicked.connect(
                    lambda _on=False, one=site.id: self.chosen.emit(one, self._model.only)
                )
                self._chips[site.id] = chip
                self._flow.addWidget(chip)
        self.refresh()

    def refresh(self, judged_at: Collection[str] | None = None) -> None:
        """Show the figures and the choice as they are now.

        `judged_at` are the only sites whose figures can have changed; by default all can.
        """
        judged, total = self._model.progress()
        site_judged, site_total = self._model.progress(self._model.site)
        for site, chip in self._chips.items():
            done, of = self._model.progress(site)
            chip.show_figure(f"{done}/{of}" if site else "")
            chip.setChecked(site == self._model.site or len(self._chips) == 1)
            chip.mark_mine(bool(site) and self._model.is_split and self._model.my_rows(site) > 0)
        if self._picker is not None:
            self._refresh_picker(self._picker, judged_at)
        self._gaps.show_figure(
            str(site_total - site_judged if self._model.site else total - judged)
        )
        self._gaps.setChecked(self._model.only is Only.GAPS)
        self._mine.setVisible(self._model.is_split)
        self._mine.setChecked(self._model.mine)
        mine_judged, mine_total = self._model.my_progress()
        self._mine.show_figure(f"{mine_judged}/{mine_total}")
        self._nonconform.show_figure(str(self._model.nonconforming))
        self._nonconform.setChecked(self._model.only is Only.NONCONFORM)

    def _refresh_picker(self, picker: Picker, judged_at: Collection[str] | None) -> None:
        """Write only the entries whose figures changed: there may be a hundred sites."""
        changed = (
            (site for site in self._names if not site.id or site.id in judged_at)
            if judged_at is not None
            else self._names
        )
        figures = self._figures | {site.id: self._model.progress(site.id) for site in changed}
        if not self._figures:
            picker.offer(
                [(site.id, _entry(site, figures[site.id])) for site in self._names],
                self._model.site,
            )
        for place, site in enumerate(self._names):
            if self._figures.get(site.id) != figures[site.id]:
                picker.setItemText(place, _entry(site, figures[site.id]))
        if picker.value != self._model.site:
            picker.setCurrentIndex([site.id for site in self._names].index(self._model.site))
        self._figures = figures


def _entry(site: SiteChoice, figure: tuple[int, int]) -> str:
    return f"{site.name}  {figure[0]}/{figure[1]}"
