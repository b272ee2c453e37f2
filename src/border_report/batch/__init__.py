"""Fact sheets: one page, made once for each combination of a matrix of parameters."""
