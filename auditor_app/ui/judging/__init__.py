"""The list of clauses and items that is judged by keyboard."""
