"""What buttons carry: one small typed class for each kind of button, by where it is pressed."""
