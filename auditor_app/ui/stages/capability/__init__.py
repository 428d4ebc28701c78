"""The capability audit, §6.2.1.2."""
