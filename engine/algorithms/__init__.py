"""Named pieces of Python: drafts, revisions in git, the code check."""
