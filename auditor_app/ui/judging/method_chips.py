"""The methods of open inspection in the opened row: those foreseen, or those actually used."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from auditor_app.domain.naming.terms import label as term
from auditor_app.domain.values import Method
from auditor_app.ui.fields.context import Context
from auditor_app.ui.judging.site_chips import Chip
from auditor_app.ui.look.tokens import Space
from auditor_app.ui.widgets.labels import label
from auditor_app.ui.widgets.layouts import FlowLayout


class MethodChips(QWidget):
    """A chip for every method, pressed where used; none pressed means the foreseen ones."""

    def __init__(
        self,
        context: Context,
        use: Callable[[tuple[Method, ...]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = context.words
        self.offered = False
        self._use = use
        self._foreseen: tuple[Method, ...] = ()
        self._chips: dict[Method, QPushButton] = {}
        self.setObjectName("methods")
        flow = FlowLayout(self, spacing=Space.XS + 2)
        caption = label(words("Open inspection"), "small")
        caption.setMinimumHeight(28)
        flow.addWidget(caption)
        for method in Method:
            chip = Chip(context, f"method_{method}", words(term(method)))
            chip.clicked.connect(self._pressed)
            flow.addWidget(chip)
            self._chips[method] = chip

    def show_methods(
        self, foreseen: tuple[Method, ...], used: tuple[Method, ...], *, locked: bool
    ) -> None:
        """Show the methods of a row; hidden where the stage records none."""
        self._foreseen = foreseen
        self.setVisible(self.offered)
        for method, chip in self._chips.items():
            chip.setChecked(method in (used or foreseen))
            chip.setEnabled(not locked)

    def _pressed(self) -> None:
        chosen = tuple(method for method, chip in self._chips.items() if chip.isChecked())
        self._use(() if set(chosen) == set(self._foreseen) else chosen)
