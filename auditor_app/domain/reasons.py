"""How a rule answers: the state of a stage, its reasons, and a reason as a refusal."""

from enum import StrEnum
from typing import NamedTuple

from auditor_app.domain.errors import KnownError
from auditor_app.domain.scheme.declaration import Rule
from auditor_app.domain.wording import Message


class Stage(StrEnum):
    """The stages of an audit, in order."""

    APPLICATION = "application"
    PLANNING = "planning"
    DOCUMENT_REVIEW = "document_review"
    CAPABILITY = "capability"
    CHARACTERISTICS = "characteristics"
    CONCLUSION = "conclusion"
    DOSSIER = "dossier"


class StageStatus(StrEnum):
    """Where a stage stands: finished, waiting for the auditor, or stopped by a rule."""

    DONE = "done"
    TO_DO = "to_do"
    BLOCKED = "blocked"


class Weight(StrEnum):
    """What a reason does to its stage: stops it, is still to be done, or is worth knowing."""

    BLOCKS = "blocks"
    TO_DO = "to_do"
    NOTE = "note"


class Reason(NamedTuple):
    """Why a stage stands where it does.

    `record` is the id of the record to look at, empty where the stage as a whole is meant. `waits`
    says that the stage is only stopped because an earlier one is not finished: nothing is wrong
    with what it holds. `point` is the number of the entry where the rule's clause is a list.
    """

    weight: Weight
    rule: Rule
    message: Message
    record: str = ""
    waits: bool = False
    point: int = 0

    @property
    def clause(self) -> str:
        """The clause of the implementation rules, such as `§6.2.1.2.4` or `§5.2-9`."""
        return f"{self.rule.clause}-{self.point}" if self.point else self.rule.clause

    @property
    def cited(self) -> Message:
        """The message with its clause behind it."""
        return Message("{reason} ({clause})", reason=self.message, clause=self.clause)


class StageGuidance(NamedTuple):
    """One stage: where it stands, one line for the rail (`9/9 documents`), and why."""

    stage: Stage
    progress: StageStatus
    summary: Message
    reasons: tuple[Reason, ...]

    @property
    def waits(self) -> bool:
        """Whether the stage is blocked by nothing but its turn, which has not come yet."""
        stops = [reason for reason in self.reasons if reason.weight is Weight.BLOCKS]
        return bool(stops) and all(reason.waits for reason in stops)


def refusal(reason: Reason, advice: Message | None = None) -> KnownError:
    """Return a reason as a refusal; its code is the rule's number."""
    return KnownError(reason.rule.number, reason.cited, advice)


_ORDER = {Weight.BLOCKS: 0, Weight.TO_DO: 1, Weight.NOTE: 2}


def settle(stage: Stage, summary: Message, reasons: tuple[Reason, ...]) -> StageGuidance:
    """Return a stage's guidance: the heaviest reasons first; the heaviest decides the progress."""
    reasons = tuple(sorted(reasons, key=lambda reason: _ORDER[reason.weight]))
    weights = {reason.weight for reason in reasons}
    progress = (
        StageStatus.BLOCKED
        if Weight.BLOCKS in weights
        else StageStatus.TO_DO
        if Weight.TO_DO in weights
        else StageStatus.DONE
    )
    return StageGuidance(stage, progress, summary, reasons)
