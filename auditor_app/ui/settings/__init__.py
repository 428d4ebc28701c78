"""The settings of the program and of the workspace."""
