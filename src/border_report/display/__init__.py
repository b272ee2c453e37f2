"""Results made readable: wording, numbers, tables, charts, and the page that collects them."""
