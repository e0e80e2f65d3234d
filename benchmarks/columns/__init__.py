"""Real tables with labelled columns."""
