"""The commands: the same operations as the window, for the office and for scripts."""
