"""One page per stage of the audit."""
