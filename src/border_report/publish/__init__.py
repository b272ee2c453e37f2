"""Finished sites put in their place, with a record of what they were made from."""
