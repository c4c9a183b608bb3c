"""The agreement as frozen models, one module for each of its seven components."""
