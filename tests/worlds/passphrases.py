"""The passphrase of every workspace and authority of a test, and what a guess at it costs."""

from auditor_app.exchange.keys import Cost

SECRET = "correct horse battery"  # noqa: S105 (nobody's)
CHEAP = Cost(memory_kib=8, iterations=1, lanes=1)
"""Nothing, since a test opens its workspaces dozens of times."""
