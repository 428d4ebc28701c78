"""The office's own work: the certificates of its auditors."""
