"""One folder for each algorithm; they are found by themselves."""
