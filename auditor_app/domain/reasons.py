"""How a rule answers: the state of a stage, with reasons that name their clause and rule."""

from enum import StrEnum
from typing import NamedTuple

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


class Progress(StrEnum):
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

    `clause` is the implementation rules' (`§6.2.1.2.4`), `rule` the number of the testable rule or reading (`R19`, `A14`), `record`
    the id of the record to look at, empty where the stage as a whole is meant. `waits` where all that stops the stage is that an
    earlier one is not finished: nothing is wrong with what it holds.
    """

    weight: Weight
    clause: str
    rule: str
    message: Message
    record: str = ""
    waits: bool = False


class StageGuidance(NamedTuple):
    """One stage: where it stands, one line for the rail (`9/9 documents`), and why."""

    stage: Stage
    progress: Progress
    summary: Message
    reasons: tuple[Reason, ...]

    @property
    def waits(self) -> bool:
        """Whether the stage is blocked by nothing but its turn, which has not come yet."""
        stops = [reason for reason in self.reasons if reason.weight is Weight.BLOCKS]
        return bool(stops) and all(reason.waits for reason in stops)


_ORDER = {Weight.BLOCKS: 0, Weight.TO_DO: 1, Weight.NOTE: 2}


def settle(stage: Stage, summary: Message, reasons: tuple[Reason, ...]) -> StageGuidance:
    """Return a stage's guidance: the heaviest reasons first, and progress following from the heaviest."""
    reasons = tuple(sorted(reasons, key=lambda reason: _ORDER[reason.weight]))
    weights = {reason.weight for reason in reasons}
    progress = (
        Progress.BLOCKED
        if Weight.BLOCKS in weights
        else Progress.TO_DO
        if Weight.TO_DO in weights
        else Progress.DONE
    )
    return StageGuidance(stage, progress, summary, reasons)
