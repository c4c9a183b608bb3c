"""A first agreement: questions with defaults, and a commented YAML file from the answers."""
