"""The stages of an audit, a folder each: its page and what stands on it."""
