"""The section of a stage that has none of its own: its records, one by one, field by field."""

from collections.abc import Iterator

from auditor_app.domain.naming import naming
from auditor_app.domain.records import Record
from auditor_app.domain.stages.programme import StageRules
from auditor_app.report.content.nodes import Node, facts, section, subsection
from auditor_app.report.content.subject import ReportSubject


def stage_records(audit: ReportSubject, stage: StageRules) -> list[Node]:
    """Return what a stage holds; nothing where that is nothing."""
    nodes: list[Node] = []
    for record in _records(audit, stage):
        name = naming.record_name(audit.state, type(record).__name__, record)
        said = naming.facts(audit.state, record)
        lines = ((audit.in_words(field), audit.in_words(value)) for field, value in said)
        nodes += [subsection(audit.words(name)), facts(*lines)]
    return [section(audit.words(stage.label)), *nodes] if nodes else []


def _records(audit: ReportSubject, stage: StageRules) -> Iterator[Record]:
    for kind in audit.state.kinds.held_by(stage.key):
        yield from audit.state.listed(kind.record)
