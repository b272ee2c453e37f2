"""Notebooks executed, and their outputs dressed for print and screen; knows no subject."""
