"""Files kept with a record: brought, shown and taken off."""
