"""The service characteristic assessment, §6.2.2: grade and rates, the radar, then every item."""

from auditor_app.domain.naming.terms import label
from auditor_app.domain.records import Correction, Judgement, Supplement
from auditor_app.domain.stages.grading import reached
from auditor_app.domain.values import OnsiteResult, Part, Verdict
from auditor_app.report.content.focus_points import focus_points
from auditor_app.report.content.nodes import (
    Grid,
    GridRow,
    Keep,
    Node,
    Phrase,
    Tone,
    columns,
    facts,
    row,
    section,
    subsection,
)
from auditor_app.report.content.rates import figure, figures
from auditor_app.report.content.results import ResultLine, matrix, noted
from auditor_app.report.content.subject import ReportSubject, day


def result(audit: ReportSubject) -> Phrase:
    """Return the result of the assessment."""
    stated, words = audit.state.characteristic.result, audit.words
    if stated is None:
        return Phrase(words("No result yet"), Tone.CARE)
    return Phrase(words(label(stated)), Tone.GOOD if stated is OnsiteResult.PASSED else Tone.BAD)


def characteristics(audit: ReportSubject) -> list[Node]:
    """Return the findings of the assessment."""
    words, tally, record = audit.words, audit.guidance.tally, audit.state.characteristic
    lines = _lines(audit)
    concluded = f"{day(record.concluded_on)}  {audit.member(record.concluded_by)}"
    remarks = [(audit.label(record, "remarks"), record.remarks)] if record.remarks.strip() else []
    nodes: list[Node] = [
        section(words("Service characteristic assessment"), "§6.2.2"),
        facts(
            (words("Result"), result(audit)),
            (words("Items judged"), f"{tally.judged}/{tally.total}"),
            (words("Concluded on"), concluded),
            *remarks,
        ),
        *figures(audit),
        *_dimensions(audit),
        *_sites(audit),
        subsection(words("Item results"), "§6.2.2.4", Keep.ROWS),
        matrix(audit, Part.CHARACTERISTIC, lines),
    ]
    for title, verdict in (
        (words("Items that do not conform"), Verdict.NONCONFORM),
        (words("Items that are not applicable"), Verdict.NOT_APPLICABLE),
        (words("Further evidence on items"), Verdict.CONFORM),
    ):
        if grid := noted(audit, Part.CHARACTERISTIC, lines, verdict):
            nodes += [subsection(title, "§6.2.2.5"), grid]
    again = focus_points(audit, Part.CHARACTERISTIC)
    return [*nodes, *again, *_supplements(audit), *_corrections(audit)]


def _lines(audit: ReportSubject) -> list[ResultLine]:
    words = audit.words
    dimensions = {entry.id: words(entry.title) for entry in audit.edition.dimensions}
    levels = {entry.id: words(entry.title) for entry in audit.edition.levels}
    groups = [(dimension, level) for dimension in dimensions for level in levels]
    return [
        ResultLine(f"{dimensions[dimension]} · {levels[level]}", item.id, item.title)
        for dimension, level in groups
        for item in audit.edition.items
        if item.dimension == dimension and item.level is level
    ]


def _dimensions(audit: ReportSubject) -> list[Node]:
    words, tally, levels = audit.words, audit.guidance.tally, audit.edition.levels
    titles = columns(
        (words("Dimension"), 28),
        *((words(level.title), 18) for level in levels),
        (words("All levels"), 18),
    )
    rows = [
        row(
            Phrase(words(dimension.title), Tone.STRONG),
            *(figure(audit, tally.by_level[level.id][dimension.id]) for level in levels),
            figure(audit, tally.radar[dimension.id]),
        )
        for dimension in audit.edition.dimensions
    ]
    totals = row(
        Phrase(words("All dimensions"), Tone.STRONG),
        *(Phrase(figure(audit, tally.rates[level.id]), Tone.STRONG) for level in levels),
        "",
    )
    note = f"§6.2.2.4 · {words('conforming / applicable')}"
    return [subsection(words("Dimensions"), note), Grid(titles, (*rows, totals))]


def _sites(audit: ReportSubject) -> list[Node]:
    words, tally, levels = audit.words, audit.guidance.tally, audit.edition.levels
    if not tally.per_site:
        return []
    titles = columns(
        (words("Site"), 28), *((words(level.title), 18) for level in levels), (words("Alone"), 18)
    )
    rows = []
    for site in audit.guidance.sites:
        rates = tally.per_site[site.id]
        judged, _ = tally.progress[site.id]
        alone = reached(rates, audit.edition.settings)
        grade = words(label(alone)) if alone else words("below B")
        rows.append(
            row(
                Phrase(audit.site(site), Tone.STRONG),
                *(figure(audit, rates[level.id]) if judged else "–" for level in levels),
                grade if judged or alone else "–",
            )
        )
    note = words("The rates of all sites together decide; a site’s own are for information.")
    heading = subsection(words("Rates of each site"), f"§6.4.1.2 · {note}")
    return [heading, Grid(titles, tuple(rows))]


def _supplements(audit: ReportSubject) -> list[Node]:
    words, supplements = audit.words, audit.state.supplements
    need = _visit_need(audit)
    heading = subsection(words("Supplementary methods"), "§6.2.2.3")
    if not supplements:
        return [heading, *need] if need else []
    titles = columns(
        (words("Method"), 20), (words("Site"), 20), (words("Reason"), 30), (words("Findings"), 30)
    )
    rows = tuple(_supplement(audit, supplement) for supplement in supplements)
    return [heading, *need, Grid(titles, rows)]


def _visit_need(audit: ReportSubject) -> list[Node]:
    """Return what makes a mystery shopper's visit necessary, and why there was none, R25."""
    words, record = audit.words, audit.state.characteristic
    if record.visit_trigger is None:
        return []
    told = [(audit.label(record, "visit_trigger"), words(label(record.visit_trigger)))]
    if record.no_visit_reason.strip():
        told.append((audit.label(record, "no_visit_reason"), record.no_visit_reason))
    return [facts(*told)]


def _supplement(audit: ReportSubject, supplement: Supplement) -> GridRow:
    words = audit.words
    method = [Phrase(words(label(supplement.method)), Tone.STRONG)]
    if supplement.trigger:
        method.append(Phrase(words(label(supplement.trigger)), Tone.DETAIL))
    if supplement.form:
        method.append(Phrase(words(label(supplement.form)), Tone.DETAIL))
    site = audit.site(supplement.site) if supplement.site else "–"
    made = f"{day(supplement.made_on)}  {audit.member(supplement.made_by)}"
    return row(
        method,
        (Phrase(site), Phrase(supplement.item, Tone.DETAIL)),
        supplement.reason,
        (Phrase(supplement.findings), Phrase(made, Tone.DETAIL)),
    )


def _corrections(audit: ReportSubject) -> list[Node]:
    words, corrections = audit.words, audit.state.corrections
    if not corrections:
        return []
    titles = columns((words("Item"), 28), (words("Correction"), 30), (words("Reason"), 42))
    rows = tuple(_correction(audit, correction) for correction in corrections)
    heading = subsection(words("Transcription corrections after the conclusion"), "§6.2.2.5")
    return [heading, Grid(titles, rows)]


def _correction(audit: ReportSubject, correction: Correction) -> GridRow:
    words = audit.words
    judgement = audit.state.find(Judgement, correction.judgement)
    item = f"{judgement.item}  {audit.site(judgement.site)}" if judgement else "–"
    before, after = (
        words(label(verdict)) if verdict else words("not judged")
        for verdict in (correction.before, correction.after)
    )
    corrected = f"{day(correction.corrected_on)}  {audit.member(correction.corrected_by)}"
    reason = (Phrase(correction.reason), Phrase(corrected, Tone.DETAIL))
    return row(item, f"{before} → {after}", reason)
