"""What every operation stands on: the open workspace, its audits, editions and settings."""
