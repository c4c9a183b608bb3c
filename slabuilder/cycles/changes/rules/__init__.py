"""Change rules: whose duty a difference makes heavier, lighter or another one. One file for each rule."""
