"""A credit score from 300 to 850, and why."""
