"""What runs inside the box; imports nothing above."""
