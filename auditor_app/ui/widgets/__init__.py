"""Controls that know no record."""
