"""Show an audit as figures: what `audit show` prints, and what equal audits agree in."""

from decimal import Decimal
from typing import Any

from auditor_app.domain import conflicts
from auditor_app.domain.guidance import Guidance
from auditor_app.domain.stages.characteristics import Rate
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Part
from auditor_app.domain.wording import Words


def figures(state: AuditState, found: Guidance, words: Words) -> dict[str, Any]:
    """Return an audit's stages, figures, results and grade as plain data.

    Sentences are in the language of `words`.
    """
    standing, grading = found.capability, found.grading
    upcoming = grading.next
    return {
        "id": state.audit.id,
        "number": state.audit.number,
        "type": state.audit.type.value,
        "client": state.application.client_name,
        "edition": {"id": state.audit.edition_id, "version": state.audit.edition_version},
        "stages": [
            {
                "stage": stage.stage.value,
                "state": stage.progress.value,
                "summary": words(stage.summary),
                "reasons": [
                    {
                        "clause": reason.clause,
                        "rule": reason.rule.number,
                        "weight": reason.weight.value,
                        "text": words(reason.message),
                    }
                    for reason in stage.reasons
                ],
            }
            for stage in found.stages
        ],
        "man_days": {
            part.value: {
                "required": _number(found.man_days[part].required),
                "planned": _number(found.man_days[part].planned),
                "by_certified_sites": _number(found.man_days[part].certified),
                "by_audited_sites": _number(found.man_days[part].audited),
                "counted_by": found.basis.edition.settings.man_days_count.value,
            }
            for part in Part
        },
        "sampling": {
            "population": found.sampling.population,
            "required": found.sampling.required,
            "selected": found.sampling.selected,
        },
        "capability": {
            "result": _value(standing.result),
            "open": standing.open,
            "verified": standing.verified,
        },
        "characteristic": {
            "result": _value(state.characteristic.result),
            "rates": {level.value: _rate(rate) for level, rate in found.tally.rates.items()},
            "radar": {dimension: _rate(rate) for dimension, rate in found.tally.radar.items()},
        },
        "conflicts": len(state.conflicts),
        "open_conflicts": [
            {"stage": stage.value, "kind": one.record, "record": one.id, "field": one.field}
            for stage, found_there in conflicts.by_stage(state, found.programme).items()
            for one in found_there
        ],
        "work_shares": work_shares(state),
        "grade": _value(grading.grade),
        "provisional_grade": _value(grading.provisional),
        "next_grade": None
        if upcoming is None
        else {
            "grade": upcoming.grade.value,
            "reachable": upcoming.reachable,
            "missing": [words(gap.message) for gap in upcoming.missing],
        },
    }


def work_shares(state: AuditState) -> list[dict[str, Any]]:
    """Return who was given what part of the work; what is empty stands for all there is."""
    registrations = {member.id: member.registration for member in state.team}
    return [
        {
            "id": one.id,
            "member": one.member,
            "registration": registrations.get(one.member, ""),
            "part": _value(one.part),
            "site": one.site,
            "group": one.group,
        }
        for one in state.work_shares
    ]


def _rate(rate: Rate) -> dict[str, int]:
    return {"conforming": rate.conforming, "applicable": rate.applicable}


def _number(figure: Decimal) -> int | float:
    return int(figure) if figure == figure.to_integral_value() else float(figure)


def _value(member: Any) -> str | None:  # noqa: ANN401 (any of the enums, or None)
    return None if member is None else str(member.value)
