"""The first line that runs in a box; the interpreter starts isolated and without ``site``."""

import sys

sys.path += ["/opt/packages", "/opt/studio"]

if sys.argv[1:] == ["template"]:
    from sandbox.template import main
else:
    from sandbox.supervisor import main

main()
