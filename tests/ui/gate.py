"""A gate in the program's way, so that a test can press a key while something is being done."""

import threading

import pytest

from tests.ui.patience import PATIENCE

WAIT = 2 * PATIENCE / 1000
"""How long the program waits at most for the test to open the gate, in s."""


class Gate:
    """Lets a function of a module wait till it is opened; `reached` is set once the program stands before it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
        self._open = threading.Event()
        self.reached = threading.Event()
        real = getattr(module, name)

        def waiting(*arguments: object, **others: object) -> object:
            self.reached.set()
            assert self._open.wait(WAIT)
            return real(*arguments, **others)

        monkeypatch.setattr(module, name, waiting)

    def open(self) -> None:
        """Let the program go on."""
        self._open.set()
