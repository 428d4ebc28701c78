"""Lead the Tab key through a window in the order it is read in.

Qt goes by the order in which widgets came to their window: a card added later would come last.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

AROUND = 48
"""How much is shown over and under a field, px: its label, its hint, the next field."""


def stops(root: QWidget, *, beside: QWidget | None = None) -> list[QWidget]:
    """Return what takes the Tab key under `root`, in reading order, and `beside` even if hidden."""
    return [widget for widget in _walk(root, beside) if widget is beside or _stops_here(widget)]


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next or previous stop and show it; False where there is none."""
    now = QApplication.focusWidget()
    order = stops(root, beside=now)
    if not order or order == [now]:
        return False
    here = order.index(now) if now in order else -1 if forward else 0
    wanted = order[(here + (1 if forward else -1)) % len(order)]
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    show(wanted)
    return True


def show(widget: QWidget) -> None:
    """Scroll what is around a widget till it is in sight, whole and with its label.

    Qt's own way shows no more of a text than the line with the caret.
    """
    place = widget.rect()
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        place = widget.visualRect(widget.currentIndex()).translated(widget.viewport().pos())
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea) and (inside := parent.widget()) is not None:
            bar, height = parent.verticalScrollBar(), parent.viewport().height()
            top = widget.mapTo(inside, place.topLeft()).y() - AROUND
            bottom = top + place.height() + 2 * AROUND
            if bottom > bar.value() + height:
                bar.setValue(bottom - height)
            if top < bar.value():
                bar.setValue(top)
        parent = parent.parentWidget()


def in_sight(widget: QWidget, around: QWidget) -> bool:
    """Say whether a widget lies whole in what is seen of another one."""
    return around.rect().contains(QRect(widget.mapTo(around, QPoint(0, 0)), widget.size()))


def _stops_here(widget: QWidget) -> bool:
    takes_tab = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None


def _walk(widget: QWidget, beside: QWidget | None) -> Iterator[QWidget]:
    """Go through what is visible: a widget, then what is in it in the order of its layout."""
    if not widget.isVisible() and (
        beside is None or not (widget is beside or widget.isAncestorOf(beside))
    ):
        return
    yield widget
    if isinstance(widget, QStackedWidget):
        if (page := widget.currentWidget()) is not None:
            yield from _walk(page, beside)
        return
    layout = widget.layout()
    laid = list(_laid_out(layout)) if layout is not None else []
    for child in laid:
        yield from _walk(child, beside)
    for other in widget.children():
        if isinstance(other, QWidget) and not other.isWindow() and other not in laid:
            yield from _walk(other, beside)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[assignment,index]  # the stub says object
    return [item for place in places if (item := layout.itemAt(place)) is not None]
