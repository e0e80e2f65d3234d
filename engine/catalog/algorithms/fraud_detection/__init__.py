"""How suspicious a payment is, and why."""
