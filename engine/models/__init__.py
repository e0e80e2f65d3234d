"""Models that are trained on a dataset and answer for new rows."""
