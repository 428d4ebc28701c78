"""The audit as a PDF."""
