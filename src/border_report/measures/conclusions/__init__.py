"""Conclusions that the report states, each decided under every fair definition of its words."""
