"""The report and the signed package, §6.3."""
