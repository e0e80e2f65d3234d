"""The door for programs and the gate of the whole process."""
