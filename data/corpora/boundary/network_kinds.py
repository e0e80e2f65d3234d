# route: a socket of every kind, and addresses of the host through a pair of sockets
import os
import socket
import struct


def attempt(act):
    try:
        value = act()
    except BaseException as error:
        return f"refused: {type(error).__name__}"
    return f"done: {value!r}"[:200]


def connect_in_pair(address):
    one, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    return one.sendto(b"hello", address)


def pass_descriptor(address):
    one, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    descriptor = struct.pack("i", 0)
    return one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptor)], 0, address)


def other_interfaces():
    names = sorted(set(os.listdir("/sys/class/net")) - {"lo"})
    if not names:
        raise FileNotFoundError("only the box's own loopback")
    return names


def execute(testData):
    kinds = {
        "inet": (2, 1), "inet udp": (2, 2), "inet6": (10, 1), "unix": (1, 1), "unix datagram": (1, 2),
        "netlink": (16, 3), "packet": (17, 3), "vsock": (40, 1), "alg": (38, 5), "raw": (2, 3),
        "bluetooth": (31, 3), "can": (29, 3), "tipc": (30, 1), "xdp": (44, 3), "rds": (21, 5),
    }
    tried = {name: attempt(lambda kind=kind: socket.socket(*kind)) for name, kind in kinds.items()}
    port = testData["port"]
    tried["host port"] = attempt(lambda: socket.create_connection(("127.0.0.1", port), 2))
    tried["listen"] = attempt(lambda: socket.create_server(("127.0.0.1", 0)))
    tried["metadata"] = attempt(lambda: socket.create_connection(("169.254.169.254", 80), 2))
    tried["abstract"] = attempt(lambda: connect_in_pair(testData["abstract"]))
    tried["abstract with descriptor"] = attempt(lambda: pass_descriptor(testData["abstract"]))
    tried["path"] = attempt(lambda: connect_in_pair(testData["socket_path"]))
    tried["docker socket"] = attempt(lambda: connect_in_pair("/var/run/docker.sock"))
    tried["names"] = attempt(lambda: socket.getaddrinfo("localhost.localdomain.invalid", 80))
    tried["interfaces"] = attempt(other_interfaces)
    return tried
