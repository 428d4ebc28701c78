"""The three conformity rates: a bar each with its thresholds, R29 R32."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from auditor_app.domain.forms.edition import Settings
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.values import Grade, Level
from auditor_app.ui.look.look import Look
from auditor_app.ui.look.tokens import TypeSize, Weights

_ROW = 44
_BAR = 8


class RateBars(QWidget):
    """One row for every level."""

    def __init__(
        self,
        look: Look,
        titles: dict[Level, str],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._titles = titles
        self._rates: dict[Level, Rate] = {}
        self._ticks = {
            level: [
                (grade, percent)
                for grade in Grade
                if (threshold := settings.grades.get(grade))
                and (percent := threshold.of(level)) is not None
            ]
            for level in titles
        }
        self.setObjectName("rates")
        self.setAccessibleName(look.words("Conformity rates"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(260, _ROW * len(self._titles))

    def show_rates(self, rates: dict[Level, Rate]) -> None:
        """Show other rates; the same ones cost nothing."""
        if rates == self._rates:
            return
        for number, level in enumerate(self._titles):
            if rates.get(level) != self._rates.get(level):
                self.update(0, number * _ROW, self.width(), _ROW)
        self._rates = dict(rates)
        self.setAccessibleDescription(
            self._look.words.list_separator.join(self._spoken(level) for level in self._titles)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, level in enumerate(self._titles):
            if event.rect().intersects(QRect(0, number * _ROW, self.width(), _ROW)):
                self._draw(painter, level, number * _ROW)
        painter.end()

    def event(self, event: object) -> bool:
        """Name the thresholds of the row under the pointer."""
        if isinstance(event, QHelpEvent):
            levels = list(self._titles)
            row = min(event.pos().y() // _ROW, len(levels) - 1)
            QToolTip.showText(event.globalPos(), self._asked(levels[row]), self)
            return True
        return super().event(event)  # type: ignore[arg-type]  # whatever else Qt sends

    def _draw(self, painter: QPainter, level: Level, top: int) -> None:
        theme = self._look.theme
        rate = self._rates.get(level, Rate(0, 0))
        line = QRectF(0, top, self.width(), 22)
        painter.setFont(self._font(TypeSize.SMALL, Weights.MEDIUM))
        painter.setPen(QColor(theme.text))
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self._titles[level],
        )
        painter.setFont(self._font(TypeSize.SMALL, Weights.REGULAR))
        painter.setPen(QColor(theme.text if rate.applicable else theme.muted))
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            self._figure(rate),
        )
        track = QRectF(0, top + 25, self.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(track, 4, 4)
        if rate.applicable:
            # Only a basic level below its first threshold costs the certificate.
            met = level is not Level.BASIC or all(
                rate.meets(percent) for _, percent in self._ticks[level][:1]
            )
            painter.setBrush(QColor(theme.conform if met else theme.nonconform))
            painter.drawRoundedRect(
                QRectF(0, track.top(), track.width() * rate.conforming / rate.applicable, _BAR),
                4,
                4,
            )
        for _, percent in self._ticks[level]:
            # The tick stands out on the bar and on the track alike.
            x = min(track.width() * percent / 100, track.width() - 2)
            painter.setBrush(QColor(theme.panel))
            painter.drawRect(QRectF(x - 1, track.top() - 3, 4, _BAR + 6))
            painter.setBrush(QColor(theme.text))
            painter.drawRect(QRectF(x, track.top() - 3, 2, _BAR + 6))

    def _figure(self, rate: Rate) -> str:
        if not rate.applicable:
            return self._look.words("not applicable")
        return f"{rate.conforming}/{rate.applicable} · {rate.shown()}"

    def _spoken(self, level: Level) -> str:
        return f"{self._titles[level]} {self._figure(self._rates.get(level, Rate(0, 0)))}"

    def _asked(self, level: Level) -> str:
        words = self._look.words
        asked = (
            words("{grade} asks for {percent}%", grade=grade.value, percent=percent)
            for grade, percent in self._ticks[level]
        )
        return f"{self._titles[level]}: {words.list_separator.join(asked)} (§3.2)"

    def _font(self, size: int, weight: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        return font
