"""Documents that leave the program: `content` says what stands in them, the drawers draw it."""
