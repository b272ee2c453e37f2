"""Border Report: comparable measures of border encounters and state migrant transfers."""
