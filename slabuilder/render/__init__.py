"""The document: an agreement and its plan as a view, the view as one HTML file, and as a PDF."""
