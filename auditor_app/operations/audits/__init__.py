"""Audits as wholes: created, loaded, listed, shown, and their history."""
