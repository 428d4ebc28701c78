"""Colours, type, icons, and the style sheet made from them."""
