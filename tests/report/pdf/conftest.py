"""Fonts for what is measured outside a document."""

import pytest

from auditor_app.report.pdf import fonts


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()
