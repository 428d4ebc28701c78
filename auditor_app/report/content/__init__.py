"""What stands in a document, in nodes that any drawer understands."""
