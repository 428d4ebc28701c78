"""One module per stage: check the rules, write, answer with what changed."""
