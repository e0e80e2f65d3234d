# route: a connection to the host
import socket


def execute(testData):
    with socket.create_connection(("127.0.0.1", testData["port"]), timeout=2) as s:
        s.sendall(b"hello")
        return {"leak": s.recv(100).decode()}
