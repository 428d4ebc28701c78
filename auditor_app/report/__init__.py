"""Documents that leave the program: `content` says what is in them, the drawers draw it."""
