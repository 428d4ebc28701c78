"""Whom a workspace believes, who may write in an audit, and being certified by an office."""
