"""Business time: when a calendar is open."""
