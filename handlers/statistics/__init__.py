"""Statistics: from counts to a picture, and the same as text for those who cannot see it."""
