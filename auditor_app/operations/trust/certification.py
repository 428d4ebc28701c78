"""Being certified by an office: the auditor's request, and the office's answer that comes back."""

from pathlib import Path

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import identity as identities
from auditor_app.exchange import identity_copy, requests
from auditor_app.exchange.requests import Answer, Request
from auditor_app.exchange.signer import Signer
from auditor_app.files import open_file, unreadable
from auditor_app.operations.core import outputs
from auditor_app.operations.core.workspace import Workspace, utc_now

FILE_LIMIT = 4 << 20
"""The largest request or answer that is read, in bytes; far above any real one."""


def request(workspace: Workspace, path: Path) -> Request:
    """Write the request for this workspace's certificate.

    Raises KnownError E_PLACE, E_WRITE, E_DISK_FULL.
    """
    place = outputs.place_of(path, workspace.folder)
    made = workspace.identity.request(workspace.store.device)
    outputs.save(place, made.serialise())
    return made


def key_of(workspace: Workspace) -> str:
    """Return the SHA-256 in hexadecimal of the key that a request asks to certify.

    The auditor tells it to the office.
    """
    return workspace.identity.request(workspace.store.device).fingerprint


def read_answer(path: Path) -> Answer:
    """Read an office's answer, to show whose it is before it is installed.

    Raises KnownError E_ANSWER, E_READ.
    """
    return requests.read_answer(read(path), utc_now())


def install(workspace: Workspace, answer: Answer, root_fingerprint: str) -> Signer:
    """Keep an office's answer and sign for its audits with it from now on.

    `root_fingerprint` is what the person compared with the office. Raises KnownError E_ROOT,
    E_ANSWER, E_WRITE, E_DISK_FULL; and E_DEVICE where the answer is for another laptop of the same
    person.
    """
    if answer.device != workspace.store.device:
        raise KnownError(
            "E_DEVICE",
            Message("The answer is for another laptop of {name}.", name=answer.person.name),
            Message("Install it there, or ask the office with a request of this workspace."),
        )
    workspace.identity = identities.install(
        workspace.folder, workspace.identity, answer, root_fingerprint
    )
    identity_copy.keep(workspace.folder)
    return need(workspace)


def need(workspace: Workspace) -> Signer:
    """Return the signer that an office certified.

    Raises KnownError E_NOT_CERTIFIED where none has.
    """
    if workspace.identity.office is None:
        raise KnownError(
            "E_NOT_CERTIFIED",
            Message("No office has certified this workspace yet."),
            Message("Send the office a request and install its answer first."),
        )
    return workspace.identity.office


def read(path: Path) -> bytes:
    """Read a small file; raises KnownError E_READ."""
    try:
        with open_file(path) as file:
            return file.read(FILE_LIMIT)
    except OSError as error:
        raise unreadable(path, error) from error
