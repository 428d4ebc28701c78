"""Form editions: the forms and settings that an audit is made with, as data, and how they are read and checked."""
