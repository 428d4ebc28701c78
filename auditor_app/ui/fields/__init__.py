"""Fields and tables bound to the records of one open audit."""
