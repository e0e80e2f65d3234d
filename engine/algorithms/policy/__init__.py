"""What a program may use, as data: read once, reviewed by people, never by the program."""
