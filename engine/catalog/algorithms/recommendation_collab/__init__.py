"""What people with the same taste took."""
