"""What the scheme says, as pure functions over frozen records: no clock, no disk, no Qt."""
