"""The table of tokens: readable in both appearances, and the only place that names a colour."""

import re
from itertools import product
from pathlib import Path

import pytest

import auditor_app.ui
from auditor_app.ui.look.style import style_sheet
from auditor_app.ui.look.tokens import DARK, LIGHT, Theme

READABLE = 4.5
"""The contrast that WCAG 2.1 AA asks of text."""


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *product(
            ("text", "muted", "accent", "conform", "nonconform", "attention", "not_applicable"),
            ("panel",),
        ),
        ("text", "background"),
        ("muted", "background"),
        ("text", "accent_soft"),
        ("accent_hover", "accent_soft"),
        ("on_accent", "accent"),
        ("conform", "conform_soft"),
        ("nonconform", "nonconform_soft"),
        ("attention", "attention_soft"),
        ("not_applicable", "not_applicable_soft"),
    ],
)
def test_every_text_is_readable_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.of(text), theme.of(ground)) >= READABLE, (text, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_gap_left(theme: Theme) -> None:
    assert not re.findall(r"@\w+@", style_sheet(theme))


def test_no_widget_names_a_colour() -> None:
    """One look from one table: a colour in a widget would not follow the appearance."""
    folder = Path(auditor_app.ui.__file__).parent
    named = [
        f"{path.name}: {colour}"
        for path in folder.rglob("*.py")
        if path.name != "tokens.py"
        for colour in re.findall(r"#[0-9a-fA-F]{6}\b", path.read_text("utf-8"))
    ]
    assert not named
