"""SQLite, the journal, attachments and backups."""

from auditor_app.store.attachments import Attachments, Sealer
from auditor_app.store.backups import Backup, restore
from auditor_app.store.checking import Check
from auditor_app.store.event import Event
from auditor_app.store.importing import rebuild
from auditor_app.store.store import Store

__all__ = ["Attachments", "Backup", "Check", "Event", "Sealer", "Store", "rebuild", "restore"]
