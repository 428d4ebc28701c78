"""A workspace on the disk: its database with the journal, attachments and backups."""

from auditor_app.store.attachments import Attachments, Sealer
from auditor_app.store.backups import Backup, Backups, restore
from auditor_app.store.checking import Check
from auditor_app.store.provenance import Import
from auditor_app.store.store import Store
from auditor_app.store.trail import Came, Sources, TrailEntry, TrailFilter

__all__ = [
    "Attachments",
    "Backup",
    "Backups",
    "Came",
    "Check",
    "Import",
    "Sealer",
    "Sources",
    "Store",
    "TrailEntry",
    "TrailFilter",
    "restore",
]
