"""SQLite, the journal, attachments and backups."""
