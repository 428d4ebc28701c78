"""What pages are made of: their frame, their reasons, and what leaves the laptop from them."""
