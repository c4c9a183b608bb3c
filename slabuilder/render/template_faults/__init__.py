"""What went wrong in a project's own template: where, what it means, and what there was instead."""
