"""How much each changed input moved a target."""
