"""The identity's second copy, beside the backups.

Without the identity no backup could ever be opened.

It is as safe there as in its own place, since its secrets are encrypted the same. An office's
authority has a second copy too: without it nobody could be certified or revoked any more.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from cryptography import x509

from auditor_app.domain.errors import KnownError
from auditor_app.exchange import authority
from auditor_app.exchange.identity import (
    CERTIFICATE_FILE,
    FOLDER,
    IDENTITY_FILE,
    OFFICE_FILE,
    ROOT_FILE,
    installed,
    whose,
)
from auditor_app.files import replacing, unreadable, unwritable

PLACE = "backups"

_FILES = (ROOT_FILE, CERTIFICATE_FILE, OFFICE_FILE, IDENTITY_FILE)
_AUTHORITY_FILES = (authority.ROOT_FILE, authority.AUTHORITY_FILE)


def keep(folder: Path) -> None:
    """Bring the second copies up to date with the identity and authority of a workspace.

    Raises E_DISK_FULL, E_WRITE, E_READ.
    """
    _copy(folder / FOLDER, folder / PLACE / FOLDER, _FILES)
    if authority.whose(folder) is not None:
        _copy(folder / authority.FOLDER, folder / PLACE / authority.FOLDER, _AUTHORITY_FILES)


def mend(folder: Path) -> None:
    """Put the second copy in the place of an identity or authority that is missing or damaged.

    Only where the copy is whole.

    What was damaged is kept as `identity-damaged` or `authority-damaged`. Raises E_DISK_FULL,
    E_WRITE, E_READ.
    """
    for name, files, is_whole in (
        (FOLDER, _FILES, _is_whole),
        (authority.FOLDER, _AUTHORITY_FILES, _is_whole_authority),
    ):
        if not is_whole(folder) and is_whole(folder / PLACE):
            damaged = folder / f"{name}-damaged"
            with suppress(FileNotFoundError):
                shutil.rmtree(damaged)
            with suppress(FileNotFoundError):
                (folder / name).rename(damaged)
            _copy(folder / PLACE / name, folder / name, files)


def _is_whole_authority(folder: Path) -> bool:
    try:
        published = authority.published(folder)
        return (
            published is not None
            and (folder / authority.FOLDER / authority.ROOT_FILE).read_bytes() == published.root_pem
        )
    except KnownError as error:
        return error.code != "E_AUTHORITY_DAMAGED"  # a newer authority is not ours to mend
    except OSError:
        return False


def _is_whole(folder: Path) -> bool:
    try:
        if whose(folder) is None:
            return False
        for name in (ROOT_FILE, CERTIFICATE_FILE):
            x509.load_pem_x509_certificate((folder / FOLDER / name).read_bytes())
        installed(folder)
    except KnownError as error:
        return error.code != "E_IDENTITY_DAMAGED"  # a newer identity is not ours to mend
    except (OSError, ValueError):
        return False
    return True


def _copy(source: Path, target: Path, names: tuple[str, ...]) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(target, error) from error
    for name in names:
        if name == OFFICE_FILE and not (source / name).exists():
            continue
        try:
            content = (source / name).read_bytes()
            if (target / name).exists() and (target / name).read_bytes() == content:
                continue
        except OSError as error:
            raise unreadable(source / name, error) from error
        with replacing(target / name, private=True) as file:
            file.write(content)
