"""What of the trail is shown: whose, about what, which days, which laptop or package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from auditor_app.operations.audits import trail
from auditor_app.store import TrailFilter
from auditor_app.ui.look.style import restyle
from auditor_app.ui.look.tokens import Size, Space
from auditor_app.ui.widgets.buttons import IconButton
from auditor_app.ui.widgets.calendar_popup import open_calendar
from auditor_app.ui.widgets.choice import Picker
from auditor_app.ui.widgets.layouts import FlowLayout
from auditor_app.ui.widgets.typed_input import UnreadableError, read_day

if TYPE_CHECKING:
    import datetime as dt

    from auditor_app.operations.audits.trail import Sources
    from auditor_app.ui.fields.context import Context
    from auditor_app.ui.fields.session import Session

WIDTH = 132
WIDE = 190
DAY = 116


class TrailFilters(QWidget):
    """One line, or more where it does not fit; `changed` when something else is wanted."""

    changed = Signal()

    def __init__(self, context: Context, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self._words = context.words
        self._context, self._session = context, session
        self.person = _picker("trail_person", words("Person"), WIDTH)
        self.topic = _picker("trail_topic", words("Stage or kind of entry"), WIDE)
        self.first = DayChoice(context, "trail_from", words("From day"))
        self.last = DayChoice(context, "trail_to", words("To day"))
        self.laptop = _picker("trail_laptop", words("Laptop"), WIDTH)
        self.package = _picker("trail_package", words("Package"), WIDE)
        flow = FlowLayout(self)
        for widget in (self.person, self.topic, self.first, self.last, self.laptop, self.package):
            flow.addWidget(widget)
        for picker in (self.person, self.topic, self.laptop, self.package):
            picker.chosen.connect(lambda _value: self.changed.emit())
        for line in (self.first, self.last):
            line.changed.connect(self.changed)
        self._topics = trail.topics(session.guidance.programme, session.state.kinds)
        topics = [(number, words(topic.name)) for number, topic in enumerate(self._topics)]
        self.topic.offer([(None, words("About everything")), *topics], None)
        self.offer_people()
        self.offer_sources(None)

    def wanted(self, record: str) -> TrailFilter:
        """Return the filter that is set, of one record where it is named."""
        since, until = trail.day_filter(self.first.day, self.last.day)
        chosen = self.topic.value
        topic = self._topics[chosen] if isinstance(chosen, int) else None
        return TrailFilter(
            author=str(self.person.value or ""),
            id=record,
            since=since,
            until=until,
            device=str(self.laptop.value or ""),
            package=str(self.package.value or ""),
            kinds=topic.kinds if topic else (),
            part=topic.part if topic else "",
        )

    def offer_people(self) -> None:
        """Offer everybody of the team; whoever is chosen stays chosen."""
        words, team = self._words, self._session.state.team
        people = [
            (one.registration, one.name or one.registration) for one in team if one.registration
        ]
        _offer(self.person, [("", words("Everybody")), *people])

    def offer_sources(self, sources: Sources | None) -> None:
        """Offer the laptops and packages there are; what is chosen stays chosen."""
        words = self._words
        laptops = (
            [(device, words(name)) for device, name in sources.laptops.items()] if sources else []
        )
        packages = (
            [(digest, words(name)) for digest, name in sources.packages.items()] if sources else []
        )
        _offer(self.laptop, [("", words("Every laptop")), *laptops])
        _offer(self.package, [("", words("Every package")), *packages])
        self.laptop.setVisible(len(laptops) > 1)
        self.package.setVisible(bool(packages))


class DayChoice(QWidget):
    """A day, typed or picked from a calendar; one that cannot be read filters nothing."""

    changed = Signal()

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__()
        words = self._words = context.words
        self._workspace, self._title = context.workspace, title
        self.day: dt.date | None = None
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(title)
        self.line.setFixedSize(QSize(DAY, Size.CONTROL))
        self.line.editingFinished.connect(self._read)
        self.line.textEdited.connect(self._clear)
        pick = IconButton(
            context, "calendar", words("Calendar for “{field}”", field=title), self._pick
        )
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.XS)
        beside.addWidget(self.line)
        beside.addWidget(pick)
        self.setFocusProxy(self.line)

    def _read(self) -> None:
        try:
            day = read_day(self.line.text(), self._workspace.today())
        except UnreadableError as error:
            day = None
            self.line.setToolTip(self._words(error.message))
            restyle(self.line, "invalid", True)
        if day != self.day:
            self.day = day
            if day is not None:
                self.line.setText(day.isoformat())
            self.changed.emit()

    def _clear(self, text: str) -> None:
        restyle(self.line, "invalid", False)
        self.line.setToolTip("")
        if not text:
            self._read()

    def _pick(self) -> None:
        open_calendar(self.line, self._title, self.day, self._take)

    def _take(self, day: dt.date) -> None:
        self.line.setText(day.isoformat())
        self._clear(self.line.text())
        self._read()


def _picker(name: str, title: str, width: int) -> Picker:
    made = Picker(title)
    made.setObjectName(name)
    made.setFixedSize(QSize(width, Size.CONTROL))
    return made


def _offer(picker: Picker, options: list[tuple[object, str]]) -> None:
    chosen = picker.value
    offered = [value for value, _ in options]
    picker.offer(options, chosen if chosen in offered else "")
