"""Packages: written, read, verified and imported."""
