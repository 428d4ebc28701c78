"""The application, §5."""
