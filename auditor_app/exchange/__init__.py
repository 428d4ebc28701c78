"""Identities, packages and their signatures."""
