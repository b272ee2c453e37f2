"""What steps of a build made, kept by the content of what they made it from; knows no subject."""
