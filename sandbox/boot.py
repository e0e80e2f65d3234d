"""The first line that runs in a box; the interpreter starts isolated and without ``site``."""

import sys

sys.path += ["/opt/packages", "/opt/studio"]

from sandbox.supervisor import main

main()
