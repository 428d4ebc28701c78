"""The nine documents of an application, §5.2."""

from typing import NamedTuple

from auditor_app.domain.wording import Message


class DocumentKind(NamedTuple):
    """One of the nine application documents.

    `where_applicable` ones may be marked not applicable with a reason, R03.
    """

    number: int
    title: Message
    where_applicable: bool


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(1, Message("Written application"), where_applicable=False),
    DocumentKind(
        2, Message("Business licence or other proof of legal status"), where_applicable=False
    ),
    DocumentKind(3, Message("Qualifications and permits"), where_applicable=True),
    DocumentKind(
        4,
        Message("Authorisation between manufacturer or dealer and service provider"),
        where_applicable=True,
    ),
    DocumentKind(5, Message("Organisation chart"), where_applicable=False),
    DocumentKind(6, Message("Description of the service with its process"), where_applicable=False),
    DocumentKind(7, Message("List of sales and after-sales outlets"), where_applicable=False),
    DocumentKind(
        8, Message("Service, delivery and inspection specifications"), where_applicable=False
    ),
    DocumentKind(
        9, Message("Declaration on penalties and credit over the past year"), where_applicable=False
    ),
)
