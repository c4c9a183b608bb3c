"""Business time: when a calendar is open; adding it to instants, and measuring it between them."""
