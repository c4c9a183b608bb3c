"""What would follow from other values, and what a concession is worth."""
