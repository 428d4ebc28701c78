"""What a document contains, in nodes that any drawer understands."""
