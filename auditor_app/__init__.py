"""The after-sales service audit, offline and in one window."""

__version__ = "0.1.0"
