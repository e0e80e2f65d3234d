"""Value in, picture out, choice back."""
