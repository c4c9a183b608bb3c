"""Two versions of a document in one: what was taken out struck through, what came in underlined."""
