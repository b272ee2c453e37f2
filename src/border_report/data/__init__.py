"""The data package: made from raw files, checked, loaded, and limited by an as-of date."""
