"""What stands around every page: desk, rail, guidance, and the keys of the window."""
