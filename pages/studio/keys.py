"""The keys by which programs call the API, and what they asked."""

from components import keys_desk, notice

with notice.refusals():
    keys_desk.show()
