"""A value of one's own for a field in conflict: the editor that fits what the field holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from auditor_app.domain.errors import KnownError
from auditor_app.domain.naming import naming
from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.values import ClockTime
from auditor_app.domain.wording import Message, Text
from auditor_app.operations.audits import conflicts
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.layouts import FlowLayout
from auditor_app.ui.widgets.typed_input import UnreadableError, read_day, read_man_days, read_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor_app.domain.wording import Words
    from auditor_app.operations.audits.conflicts import FieldKind, Shown
    from auditor_app.ui.fields.session import Session

HEIGHT = 84


class OwnValue(QWidget):
    """One editor; `value` raises KnownError E_VALUE, `entered` says Enter was pressed."""

    entered = Signal()

    def __init__(
        self, editor: QWidget, read: Callable[[], object], title: str, hint: str = ""
    ) -> None:
        super().__init__()
        self._read = read
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(editor)
        editor.setObjectName("own_value")
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(hint)
        self.setFocusProxy(editor)
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(hint)
            editor.returnPressed.connect(self.entered)

    def value(self) -> object:
        """Return what is entered; raises KnownError E_VALUE."""
        try:
            return self._read()
        except UnreadableError as error:
            raise KnownError("E_VALUE", error.message) from error


def own_value(session: Session, one: Shown, words: Words) -> OwnValue | None:
    """Return the editor for a third value, None where there can only be one of those given."""
    conflict, kind = one.conflict, conflicts.kind_of(one.conflict)
    title = words("Another value")
    values = [side.head.value for side in one.sides]
    if kind is None or conflict.field == "deleted":
        return None
    named = _named(session, one, kind, words)
    if kind.many:
        made = _many(named or (), values, title)
    elif named is not None:
        # What refers to another record is empty as a text, anything else as nothing at all.
        blank: list[tuple[object, str]] = (
            [("" if kind.refers else None, "—")] if kind.optional else []
        )
        made = _choice([*named, *blank], title)
    elif kind.type is str:
        made = _text(values, title)
    else:
        text = next((str(value) for value in values if value is not None), "")
        read, hint = _reader(session, one, kind, words)
        made = _line(text, read, title, hint)
    return made


def _reader(
    session: Session, one: Shown, kind: FieldKind, words: Words
) -> tuple[Callable[[str], object], str]:
    """Return what reads a typed text as the field takes it, and a hint on how to type it."""
    today = session.audit_session.today
    if kind.type is dt.date:
        return lambda typed: read_day(typed, today), words("A date like 2026-03-14")
    if kind.type is Decimal:
        return read_man_days, words("Man-days like 2 or 2.5")
    if kind.type == ClockTime:
        return read_time, words("A time like 09:30")
    return lambda typed: conflicts.read_value(session.audit_session, one.conflict, typed), ""


def _named(
    session: Session, one: Shown, kind: FieldKind, words: Words
) -> list[tuple[object, str]] | None:
    """Return the values a field can have, None where it is written freely."""
    if kind.type is bool:
        return [(True, words("Yes")), (False, words("No"))]
    if isinstance(kind.type, type) and issubclass(kind.type, StrEnum):
        return [(member, words(term(member))) for member in kind.type]
    state = session.state
    target = state.kinds.coded(kind.refers)
    if target is None:
        return None
    name = partial(naming.value_name, state, one.conflict.record, one.conflict.field)
    return [(one.id, _said(name(one.id), words)) for one in state.listed(target.record)]


def _said(name: object, words: Words) -> str:
    return words(name) if isinstance(name, Message | Text) else str(name)


def _many(options: Sequence[tuple[object, str]], values: Sequence[object], title: str) -> OwnValue:
    """Return boxes to tick; what either side has is ticked: both together is likely wanted."""
    either = {one for value in values if isinstance(value, tuple | list) for one in value}
    ground = QWidget()
    flow = FlowLayout(ground, spacing=Space.L)
    boxes: list[tuple[object, QCheckBox]] = []
    for value, text in options:
        box = QCheckBox(text)
        box.setObjectName(f"own_{value}")
        box.setAccessibleName(f"{title}: {text}")
        box.setChecked(value in either)
        flow.addWidget(box)
        boxes.append((value, box))
    made = OwnValue(ground, lambda: tuple(value for value, box in boxes if box.isChecked()), title)
    if boxes:
        ground.setFocusProxy(boxes[0][1])
    return made


def _choice(options: Sequence[tuple[object, str]], title: str) -> OwnValue:
    box = QComboBox()
    box.addItems([text for _, text in options])
    return OwnValue(box, lambda: options[max(0, box.currentIndex())][0], title)


def _line(text: str, read: Callable[[str], object], title: str, hint: str = "") -> OwnValue:
    line = QLineEdit(text)
    return OwnValue(line, lambda: read(line.text()), title, hint)


def _text(values: Sequence[object], title: str) -> OwnValue:
    area = QPlainTextEdit()
    area.setTabChangesFocus(True)
    area.setFixedHeight(HEIGHT)
    # Both texts to begin with: what is wanted is mostly something of either.
    area.setPlainText("\n".join(dict.fromkeys(str(value) for value in values if value)))
    return OwnValue(area, area.toPlainText, title)
