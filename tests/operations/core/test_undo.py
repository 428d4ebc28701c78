"""Undo and redo are compensating changes."""

from auditor_app.domain.values import Severity, Verdict
from auditor_app.operations.core.session import AuditSession
from auditor_app.operations.entering.playing import PlayedClock
from auditor_app.operations.stages import application, capability, planning


def test_undo_takes_a_step_back_and_redo_brings_it_again(onsite: AuditSession) -> None:
    site = onsite.state.sites[0].id
    before = onsite.state
    capability.raise_nonconformity(onsite, site, "5.3", Severity.MINOR, "记录缺失")
    assert onsite.undo()
    assert list(onsite.state.nonconformities) == []
    assert [one for one in onsite.state.judgements.values() if one.verdict] == [
        one for one in before.judgements.values() if one.verdict
    ]
    assert onsite.redo()
    assert onsite.state.nonconformities[0].facts == "记录缺失"
    assert not onsite.redo()


def test_the_trail_keeps_what_was_undone(session: AuditSession) -> None:
    events = len(session.workspace.store.events(session.state.audit.id))
    planning.add_site(session, name="HQ")
    session.undo()
    assert session.state.sites == ()
    assert len(session.workspace.store.events(session.state.audit.id)) == events + 2
    assert session.workspace.store.check().problems == ()


def test_typing_one_text_is_undone_at_once(session: AuditSession, clock: PlayedClock) -> None:
    for text in ("上", "上海", "上海市"):
        application.edit(session, client_address=text)
    application.edit(session, contact_name="李")
    session.undo()
    assert session.state.application.client_address == "上海市"
    session.undo()
    assert session.state.application.client_address == ""


def test_undo_spares_what_changed_since(session: AuditSession) -> None:
    planning.add_site(session, name="HQ")
    site = session.state.sites[0].id
    planning.edit_site(session, site, address="A", region="东")
    planning.edit_site(session, site, address="B")
    session.undo()
    session.undo()
    assert (session.state.sites[0].address, session.state.sites[0].region) == ("", "")


def test_listeners_hear_of_every_change(onsite: AuditSession) -> None:
    heard: list[int] = []
    onsite.listen(lambda changes: heard.append(len(changes)))
    site = onsite.state.sites[0].id
    capability.judge(onsite, site, "2.1", Verdict.CONFORM)
    capability.judge(onsite, site, "2.1", Verdict.CONFORM)
    onsite.undo()
    onsite.redo()
    assert heard == [1, 1, 1], "saying the same again changes nothing"


def test_a_state_reads_the_same_from_the_store(onsite: AuditSession) -> None:
    site = onsite.state.sites[0].id
    capability.raise_nonconformity(onsite, site, "5.3", Severity.MINOR, "\0记录\ud800缺失")
    again = onsite.workspace.store.state(onsite.state.audit.id)
    assert sorted(map(repr, again.records)) == sorted(map(repr, onsite.state.records))
    assert again.nonconformities[0].facts == "记录缺失"
