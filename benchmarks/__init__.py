"""Measure the product, each figure beside its floor.

The least that the same work costs without us.
"""
