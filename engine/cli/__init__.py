"""The shell door: the studio's services as commands.

With ``--json`` a command prints JSON on standard output and nothing else; the exit code is 0 only
when the thing asked for succeeded.
"""
