"""Form editions: the forms and settings of an audit, as data, and how they are read and checked."""
