"""The language of claims: what may stand in one, and what one evaluation may cost."""
