"""Earlier texts of an agreement: which there are in git, and which one is meant."""
