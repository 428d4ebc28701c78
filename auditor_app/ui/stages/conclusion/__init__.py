"""The conclusion, §6.3 §7."""
