"""Planning, §6.1 §6.4."""
