"""Measure the product, each figure beside its floor: the least that the same work costs without us."""
