"""The history of an audit: events, chains, what follows from what, and the merge.

Pure functions and values: no database, no disk, no clock but the one handed in. A workspace on a
laptop and a server of an office stand on the same history.
"""
