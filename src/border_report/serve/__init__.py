"""A built site on this machine, and one that follows its sources."""
