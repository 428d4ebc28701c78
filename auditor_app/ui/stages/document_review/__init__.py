"""The document review, §6.2.1.1."""
