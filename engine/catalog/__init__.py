"""Ten algorithms for business, ready to use, with their contracts."""
