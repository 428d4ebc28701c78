"""By what is certified and in which mode, in the words of the scheme: R66 R67."""

from auditor_app.domain.wording import Message

SPECIFICATION = Message("CCAI-CS-2021-001, specification for good after-sales service")
"""The technical specification, §2. Laws, standards and other requirements come with it."""

MODE = Message(
    "Service capability audit + service characteristic assessment + surveillance after "
    "certification"
)
"""The certification mode, §3.1."""
