"""The home page: every audit, what is due, and a new audit."""
