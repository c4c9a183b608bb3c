"""What differs between two versions, whose duty it makes heavier, and who has to sign again."""
