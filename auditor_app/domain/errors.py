"""What can be refused, as against what is broken.

A `KnownError` is a refusal that the person can act on: it says what happened, carries a code that
never changes, and says what to do. Anything else that is raised is a bug of ours.
"""

from auditor_app.domain.wording import Message


class KnownError(Exception):
    """A refusal the person can act on.

    `code` is stable (`E_TRUNCATED`, `R08` …) and is what scripts compare; `message` says what was
    refused and why, `advice` what to do about it.
    """

    def __init__(self, code: str, message: Message, advice: Message | None = None) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.advice = advice
