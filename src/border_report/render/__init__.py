"""Pages and executed notebooks made into a site and a PDF; knows no subject."""
