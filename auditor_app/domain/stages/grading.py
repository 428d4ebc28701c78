"""The grade, §3.2 §7: what the rates reach, what the next one asks, how much room is left."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from auditor_app.domain.forms.edition import Edition, Item, Settings
from auditor_app.domain.identifiers import judgement_id
from auditor_app.domain.naming.terms import label, site_name
from auditor_app.domain.reasons import Reason, Weight
from auditor_app.domain.records import Judgement, Site
from auditor_app.domain.results import CapabilityResult
from auditor_app.domain.scheme.assessment import R29
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.scheme.grade import R31, R33, R34, R35
from auditor_app.domain.scheme.multi_site import R43
from auditor_app.domain.stages.blanks import blanks
from auditor_app.domain.stages.capability_standing import CapabilityStanding
from auditor_app.domain.stages.characteristics import Rate, Tally
from auditor_app.domain.state import AuditState
from auditor_app.domain.values import Grade, Level, OnsiteResult, Part
from auditor_app.domain.wording import Message

_PASSING = frozenset((CapabilityResult.PASSED, CapabilityResult.PASSED_AFTER_RECTIFICATION))

_FAILING_SHOWN = 100
"""How many failing items the next grade names one by one."""

_BLANKS_SHOWN = 10
"""How many items nobody judged it names, before it only counts them."""


class Gap(NamedTuple):
    """Something between the audit and a grade.

    `record` is the judgement to look at, if it is one.
    """

    message: Message
    rule: Rule
    record: str = ""


class NextGrade(NamedTuple):
    """The next grade up: whether it can still be reached, and what it lacks."""

    grade: Grade
    reachable: bool
    missing: tuple[Gap, ...]


class Grading(NamedTuple):
    """The grade.

    `grade` is the one to propose, None until R30 holds and nothing is blank; `provisional` is what
    the rates so far reach, blanks ignored. `reserve` says how many failures each level can still
    bear.
    """

    grade: Grade | None
    provisional: Grade | None
    next: NextGrade | None
    explanation: tuple[Message, ...]
    reserve: tuple[Gap, ...]


SiteGaps = Callable[[Iterable[str]], Mapping[str, Mapping[str, Gap]]]
"""Returns the gaps of the items that do not conform at sites, by site and judgement id."""


def item_gaps(site: Site, failing: Iterable[Judgement], edition: Edition) -> Mapping[str, Gap]:
    """Word the items that do not conform at a site, by the id of their judgement."""
    titles = {item.id: item.title for item in edition.items}
    name = site_name(site)
    return {
        one.id: Gap(
            Message(
                "{item} {title} at {site} does not conform",
                item=one.item,
                title=titles[one.item],
                site=name,
            ),
            R29,
            one.id,
        )
        for one in failing
    }


def reached(rates: Mapping[Level, Rate], settings: Settings) -> Grade | None:
    """Return the highest grade whose thresholds all hold, or None below B, R31 R32 R35 R36."""
    for grade in reversed(Grade):
        threshold = settings.grades.get(grade)
        if threshold and all(
            rates[level].meets(percent)
            for level in Level
            if (percent := threshold.of(level)) is not None
        ):
            return grade
    return None


def failures_allowed(applicable: int, percent: int) -> int:
    """Return how many of so many items may fail before the rate falls below a percentage, R33."""
    return applicable * (100 - percent) // 100


def grading(
    tally: Tally,
    standing: CapabilityStanding,
    state: AuditState,
    edition: Edition,
    gaps: SiteGaps,
) -> Grading:
    """Return the grade with its explanation, R30–R36 (reading A19).

    `gaps` words the items that do not conform at some sites (`item_gaps`).
    """
    provisional = reached(tally.rates, edition.settings)
    lacking = _preconditions(tally, standing, state)
    grade = None if lacking else provisional
    return Grading(
        grade=grade,
        provisional=provisional,
        next=_next(provisional, tally, state, edition, gaps),
        explanation=(*lacking, *_explained(provisional, tally, state, edition)),
        reserve=_reserve(provisional, tally, edition),
    )


def without_sites() -> Reason:
    """Say that there is nothing to assess, since no site is audited, R43."""
    message = Message("Nothing to assess yet: no site is audited")
    return Reason(Weight.BLOCKS, R43, message)


def tight_levels(
    tally: Tally, settings: Settings
) -> tuple[tuple[Level, int, tuple[Grade, ...]], ...]:
    """Return the levels with so few items that a threshold under 100 % allows no failure, R33.

    Each comes with its count and the grades.
    """
    found = []
    for level in Level:
        items = tally.rates[level].applicable + tally.blank.get(level, 0)
        grades = tuple(
            grade
            for grade in Grade
            if (threshold := settings.grades.get(grade))
            and (percent := threshold.of(level)) is not None
            and percent < 100  # noqa: PLR2004 (a hundred percent never allows a failure)
            and failures_allowed(items, percent) == 0
        )
        if items and grades:
            found.append((level, items, grades))
    return tuple(found)


def _preconditions(
    tally: Tally, standing: CapabilityStanding, state: AuditState
) -> tuple[Message, ...]:
    """Say what R30 and R34 still ask before there is a grade at all."""
    lacking = []
    if standing.result is None:
        lacking.append(Message("No grade before the capability audit has a result"))
    elif standing.result not in _PASSING:
        lacking.append(
            Message(
                "No grade: {part} – {result}",
                part=label(Part.CAPABILITY),
                result=label(standing.result),
            )
        )
    if state.characteristic.result is None:
        lacking.append(
            Message("No grade before the team leader states the result of the assessment")
        )
    elif state.characteristic.result is not OnsiteResult.PASSED:
        lacking.append(
            Message(
                "No grade: {part} – {result}",
                part=label(Part.CHARACTERISTIC),
                result=label(OnsiteResult.NOT_PASSED),
            )
        )
    if tally.total == 0:
        lacking.append(without_sites().message)
    elif tally.judged < tally.total:
        lacking.append(
            Message(
                "No grade while items are not judged: {count}", count=tally.total - tally.judged
            )
        )
    if tally.unreasoned:
        lacking.append(
            Message(
                "No grade while items are not applicable without a reason: {count}",
                count=len(tally.unreasoned),
            )
        )
    return tuple(lacking)


def _explained(
    provisional: Grade | None, tally: Tally, state: AuditState, edition: Edition
) -> list[Message]:
    """Say level by level what the rates meet, beside the grade applied for (A19)."""
    if not any(rate.applicable for rate in tally.rates.values()):
        return []
    lines = []
    for level in Level:
        rate = tally.rates[level]
        met = tuple(
            label(grade)
            for grade in Grade
            if (threshold := edition.settings.grades.get(grade))
            and (percent := threshold.of(level)) is not None
            and rate.meets(percent)
        )
        values = {
            "level": label(level),
            "conforming": rate.conforming,
            "applicable": rate.applicable,
            "rate": rate.shown(),
        }
        if not rate.applicable:
            lines.append(Message("{level}: no applicable item, so it meets no threshold", **values))
        elif met:
            lines.append(
                Message(
                    "{level}: {conforming}/{applicable} = {rate}, enough for {grades}",
                    grades=met,
                    **values,
                )
            )
        else:
            lines.append(
                Message(
                    "{level}: {conforming}/{applicable} = {rate}, enough for no grade", **values
                )
            )
    applied = state.application.applied_grade
    if provisional is None:
        lines.append(Message("Below B: no certificate"))
    elif applied is not None and applied is not provisional:
        lines.append(
            Message(
                "Applied for {applied}, reached {reached}",
                applied=label(applied),
                reached=label(provisional),
            )
        )
    return lines


def _next(
    provisional: Grade | None,
    tally: Tally,
    state: AuditState,
    edition: Edition,
    gaps: SiteGaps,
) -> NextGrade | None:
    ladder = [grade for grade in Grade if grade in edition.settings.grades]
    position = 0 if provisional is None else ladder.index(provisional) + 1
    if position == len(ladder):
        return None
    grade = ladder[position]
    if tally.total == 0:
        nothing = without_sites()
        return NextGrade(
            grade,
            reachable=True,
            missing=(Gap(nothing.message, nothing.rule),),
        )
    items = {item.id: item for item in edition.items}
    failing: dict[Level, list[Judgement]] = {level: [] for level in Level}
    for one in tally.failing:
        failing[items[one.item].level].append(one)
    reachable = True
    missing: list[Gap] = []
    for level in Level:
        percent = edition.settings.grades[grade].of(level)
        rate, blank = tally.rates[level], tally.blank.get(level, 0)
        if percent is None or rate.meets(percent):
            continue
        reachable = reachable and Rate(rate.conforming + blank, rate.applicable + blank).meets(
            percent
        )
        missing.append(_level_gap(grade, level, rate, blank, percent))
        shown, more = failing[level][:_FAILING_SHOWN], failing[level][_FAILING_SHOWN:]
        worded = gaps({one.site for one in shown})
        missing += [worded[one.site][one.id] for one in shown]
        if more:
            missing.append(
                Gap(
                    Message("More items that do not conform: {count}", count=len(more)),
                    R29,
                    more[0].id,
                )
            )
        missing += _blank_gaps(level, tally, state, items)
    return NextGrade(grade, reachable, tuple(missing))


def _level_gap(grade: Grade, level: Level, rate: Rate, blank: int, percent: int) -> Gap:
    allowed = failures_allowed(rate.applicable + blank, percent)
    values = {
        "level": label(level),
        "conforming": rate.conforming,
        "applicable": rate.applicable,
        "rate": rate.shown(),
        "grade": label(grade),
        "percent": percent,
        "allowed": allowed,
        "failing": rate.failing,
    }
    if rate.applicable + blank == 0:
        return Gap(
            Message("{level}: no applicable item, so {grade} cannot be reached", **values), R35
        )
    if rate.failing <= allowed:
        message = Message(
            "{level}: {conforming}/{applicable}; {grade} needs {percent}%, and items are "
            "still to judge",
            **values,
        )
        return Gap(message, R31)
    message = Message(
        "{level}: {conforming}/{applicable} = {rate}; {grade} needs {percent}%: failures "
        "{failing}, allowed {allowed}",
        **values,
    )
    return Gap(message, R31)


def _blank_gaps(level: Level, tally: Tally, state: AuditState, items: dict[str, Item]) -> list[Gap]:
    """Name what nobody judged: item by item while it is little, else only how much it is."""
    count = tally.blank.get(level, 0)
    if not count:
        return []
    of_level = [item.id for item in items.values() if item.level is level]
    found = (
        (site, item)
        for site, (judged, total) in tally.progress.items()
        if judged < total
        for item in blanks(state, Part.CHARACTERISTIC, site, of_level)
    )
    shown = list(islice(found, _BLANKS_SHOWN if count <= _BLANKS_SHOWN else 1))
    records = [
        judgement_id(state.audit.id, Part.CHARACTERISTIC, site, item) for site, item in shown
    ]
    if count > _BLANKS_SHOWN:
        message = Message("{level}: items still to judge: {count}", level=label(level), count=count)
        return [Gap(message, R34, records[0] if records else "")]
    return [
        Gap(
            Message(
                "{item} {title} at {site} is not judged yet",
                item=item,
                title=items[item].title,
                site=site_name(state.site(site)),
            ),
            R34,
            record,
        )
        for (site, item), record in zip(shown, records, strict=True)
    ]


def _reserve(provisional: Grade | None, tally: Tally, edition: Edition) -> tuple[Gap, ...]:
    """Say how many failures each level can still bear, R33; blanks count as applicable."""
    if provisional is None:
        return ()
    threshold = edition.settings.grades[provisional]
    gaps = []
    for level in Level:
        if (percent := threshold.of(level)) is None:
            continue
        rate = tally.rates[level]
        left = failures_allowed(rate.applicable + tally.blank.get(level, 0), percent) - rate.failing
        values = {"level": label(level), "grade": label(provisional), "count": left}
        if left > 0:
            message = Message("{level}: {grade} bears this many more failures: {count}", **values)
        else:
            message = Message("{level}: {grade} bears no further failure", **values)
        gaps.append(Gap(message, R33))
    return tuple(gaps)
