"""A navigator that goes nowhere and notes where it was asked to lead."""

from auditor_app.ui.fields.navigator import Navigator


class Ways(Navigator):
    """Notes every way that was asked for: the method's name and what it was given."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def show_home(self) -> None:
        """Note the list of audits."""
        self.asked.append(("home",))

    def show_conflict(self, record: str = "", field: str = "") -> None:
        """Note a conflict."""
        self.asked.append(("conflict", record, field))

    def show_trail(self, record: str = "") -> None:
        """Note a trail."""
        self.asked.append(("trail", record))
