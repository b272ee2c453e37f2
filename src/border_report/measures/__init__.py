"""What is counted, figures that carry it, and the comparisons that they allow."""
