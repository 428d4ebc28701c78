"""A test of the window waits as long as a busy machine may take, and no longer than it must."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PATIENCE = 90_000
"""How long a busy machine may take for anything that a test waits for, in ms."""


class PatientBot(QtBot):
    """The robot of pytest-qt, whose waits end after five seconds, with more patience."""

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:  # noqa: N802 (its name)
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:  # noqa: N802 (its name)
        return super().waitExposed(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **others: Any) -> Any:  # noqa: N802 (its name)
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802 (its name)
        super().waitUntil(callback, timeout=timeout)
