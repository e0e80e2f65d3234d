"""The catalog's algorithms beside a named reference and a plain baseline, on public data."""
