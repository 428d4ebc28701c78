"""How to speak and how to look: all that a widget is handed before a workspace is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor_app.domain.wording import Words
    from auditor_app.ui.look.appearance import Appearance
    from auditor_app.ui.look.icons import Icons
    from auditor_app.ui.look.tokens import Theme


@dataclass(frozen=True)
class Look:
    """How to speak and how to look; all there is before a workspace is open."""

    words: Words
    appearance: Appearance
    icons: Icons

    @property
    def theme(self) -> Theme:
        """The colours in force: read them when painting, they change while the window is open."""
        return self.appearance.theme
