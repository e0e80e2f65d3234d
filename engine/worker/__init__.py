"""The door of the queue: performs accepted work."""
