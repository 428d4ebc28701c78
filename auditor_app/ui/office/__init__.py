"""The office: its authority, the certificates of its auditors, and assignments."""
