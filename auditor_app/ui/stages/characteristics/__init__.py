"""The characteristic assessment, §6.2.2."""
