"""SQLite, the journal, attachments and backups."""

from auditor_app.store.attachments import Attachments, Sealer
from auditor_app.store.backups import Backup, restore
from auditor_app.store.checking import Check
from auditor_app.store.event import Event
from auditor_app.store.importing import rebuild
from auditor_app.store.preview import Preview
from auditor_app.store.provenance import Arrived, Import, Signed
from auditor_app.store.store import Store
from auditor_app.store.taking_back import Left, TakenBack
from auditor_app.store.trail import Came, Sources, TrailEntry, TrailFilter

__all__ = [
    "Arrived",
    "Attachments",
    "Backup",
    "Came",
    "Check",
    "Event",
    "Import",
    "Left",
    "Preview",
    "Sealer",
    "Signed",
    "Sources",
    "Store",
    "TakenBack",
    "TrailEntry",
    "TrailFilter",
    "rebuild",
    "restore",
]
