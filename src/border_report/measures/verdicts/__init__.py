"""Rules that judge one part of a claim by rows of data, each with its evidence."""
