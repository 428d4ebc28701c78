"""The table of tokens: every colour, distance and type size of the window, light and dark.

Widgets never name a colour; they ask the theme of their context. No Qt here.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from auditor_app.domain.reasons import StageStatus, Weight
from auditor_app.domain.values import Verdict


class Theme(NamedTuple):
    """The colours of one appearance, as `#rrggbb`; `…_soft` is the ground of its colour."""

    dark: bool
    background: str
    panel: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    accent_hover: str
    conform: str
    conform_soft: str
    nonconform: str
    nonconform_soft: str
    attention: str
    attention_soft: str
    not_applicable: str
    not_applicable_soft: str
    hover: str
    track: str

    def of(self, token: str) -> str:
        """Return a colour by the name of its token; raises AttributeError."""
        return str(getattr(self, token))


LIGHT: Final = Theme(
    dark=False,
    background="#f6f7f9",
    panel="#ffffff",
    line="#e3e6eb",
    text="#1d2430",
    muted="#667085",
    accent="#1f6feb",
    accent_soft="#e8f0fe",
    on_accent="#ffffff",
    accent_hover="#1a5fcb",
    conform="#187a47",
    conform_soft="#e6f4ec",
    nonconform="#c4321c",
    nonconform_soft="#fdecea",
    attention="#966400",
    attention_soft="#fff4d6",
    not_applicable="#57606a",
    not_applicable_soft="#eceff2",
    hover="#f0f2f5",
    track="#e9ecf0",
)

DARK: Final = Theme(
    dark=True,
    background="#14171c",
    panel="#1c2027",
    line="#2d333d",
    text="#e6e9ee",
    muted="#9aa4b2",
    accent="#5b9dff",
    accent_soft="#1c2f4d",
    on_accent="#0d1420",
    accent_hover="#7fb2ff",
    conform="#4cc38a",
    conform_soft="#16352a",
    nonconform="#ff7b6b",
    nonconform_soft="#3d1f1c",
    attention="#e2b340",
    attention_soft="#3a2f12",
    not_applicable="#aab3bf",
    not_applicable_soft="#2a303a",
    hover="#242932",
    track="#2a303a",
)


class Space:
    """Distances in px."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 20
    XXL: Final = 24


class Size:
    """Fixed measures in px."""

    RAIL: Final = 236
    RAIL_FOLDED: Final = 60
    SIDE: Final = 348
    SIDE_FOLDS_UNDER: Final = 1280
    RAIL_FOLDS_UNDER: Final = 1100
    TOP_BAR: Final = 52
    ROW: Final = 52
    ROW_TALL: Final = 64
    CONTROL: Final = 32
    RADIUS: Final = 8
    RADIUS_CARD: Final = 10
    ICON: Final = 18


class TypeSize:
    """Type sizes in px."""

    TINY: Final = 11
    SMALL: Final = 12
    BODY: Final = 13
    HEADING: Final = 15
    TITLE: Final = 20
    GRADE: Final = 34


class Weights:
    """Type weights; the bundled family has a regular and a bold face."""

    REGULAR: Final = 400
    MEDIUM: Final = 500
    BOLD: Final = 700


class StateIcon(NamedTuple):
    """How a state shows: always a shape (the icon's name) and a colour (the token's name)."""

    name: str
    token: str


SAMPLE: Final = "示例 SAMPLE"
"""The mark of a form edition that is no certification body's, in both languages."""


class StageIcon(StrEnum):
    """What a stage of the audit looks like in the rail and in lists."""

    EMPTY = "state-empty"
    STARTED = "state-started"
    DONE = "state-done"
    BLOCKED = "state-blocked"


PROGRESS_ICONS: Final = {
    StageStatus.DONE: StateIcon(StageIcon.DONE, "conform"),
    StageStatus.TO_DO: StateIcon(StageIcon.STARTED, "accent"),
    StageStatus.BLOCKED: StateIcon(StageIcon.BLOCKED, "nonconform"),
}

WAITING: Final = StateIcon(StageIcon.EMPTY, "muted")
"""A stage whose turn has not come: nothing is wrong with it, so it does not alarm."""

WEIGHT_ICONS: Final = {
    Weight.BLOCKS: StateIcon("reason-blocks", "nonconform"),
    Weight.TO_DO: StateIcon("reason-to-do", "attention"),
    Weight.NOTE: StateIcon("reason-note", "muted"),
}

VERDICT_ICONS: Final = {
    Verdict.CONFORM: StateIcon("check", "conform"),
    Verdict.NONCONFORM: StateIcon("cross", "nonconform"),
    Verdict.NOT_APPLICABLE: StateIcon("dash", "not_applicable"),
}
