"""What things are called: choices, fields, and the records of an audit."""
