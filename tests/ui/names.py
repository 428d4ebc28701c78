"""What a screen reader has no name for."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def nameless(*pages: QWidget) -> list[str]:
    """Return the controls of pages, shown or not, that have no name; there have to be controls."""
    found = [control for page in pages for kind in CONTROLS for control in page.findChildren(kind)]
    assert found
    return [
        f"{type(control).__name__} {control.objectName()}"
        for control in found
        if not control.accessibleName() and not _is_part(control)
    ]


def _is_part(control: QWidget) -> bool:
    """Say whether Qt made a control as a part of another one, such as a drop-down's list."""
    return control.objectName().startswith("qt_") or type(control).__module__.startswith("PySide6")
