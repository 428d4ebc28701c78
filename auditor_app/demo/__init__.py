"""The demo: the sample audit, played by one person and by a team, with pictures of every page."""
