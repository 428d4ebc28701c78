"""One module for each stage: check the rules, write, answer with what changed."""
