"""The drawings of the document, one module for each: where things stand, and the words on them. Templates draw them."""
