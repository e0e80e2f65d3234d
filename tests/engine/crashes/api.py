"""The API alone, as an application for a server to start."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from engine.assembly import process_services
from engine.gateway.app import create_api
from engine.gateway.gate import Gate
from engine.gateway.headers import AnswerHeaders

app = Starlette(
    routes=[Mount("/api", create_api(process_services))],
    middleware=[
        Middleware(AnswerHeaders),
        Middleware(Gate, access=lambda: process_services().access),
    ],
)
