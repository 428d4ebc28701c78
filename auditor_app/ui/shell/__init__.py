"""What stands around every page: desk, rail, guidance, notices, and the keys that work everywhere."""
