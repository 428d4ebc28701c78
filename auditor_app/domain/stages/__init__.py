"""The rules, a module or a few for each stage of an audit."""
