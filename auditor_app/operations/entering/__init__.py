"""Audit files entered as if a person typed them."""
