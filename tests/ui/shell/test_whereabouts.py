"""What the rail says of an audit."""

from auditor_app.domain.guidance import guide
from auditor_app.domain.wording import Words
from auditor_app.ui.shell.whereabouts import stage_entries
from tests.worlds import made_up
from tests.worlds import records as builders


def test_the_rail_shows_the_stages_of_the_programme_with_their_keys() -> None:
    found = guide(
        made_up.state(), builders.edition(), builders.TODAY, programmes=made_up.PROGRAMMES
    )
    entries = stage_entries(found, Words.english())
    assert [entry.key for entry in entries] == list(made_up.PROGRAMME.keys)
    tea = entries[3]
    assert (tea.title, tea.summary, tea.shortcut) == ("Tea", "0 of 1 sites tasted", "Ctrl+4")
