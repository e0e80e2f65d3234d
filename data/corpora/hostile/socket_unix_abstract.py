# route: an abstract Unix socket, and netlink
import socket


def execute(testData):
    out = []
    for family, address in ((socket.AF_UNIX, "\0studio"), (socket.AF_NETLINK, (0, 0))):
        try:
            s = socket.socket(family, socket.SOCK_DGRAM)
            s.bind(address)
            out.append("bound")
        except OSError as error:
            out.append(str(error))
    return {"leak": [x for x in out if x == "bound"] or None}
