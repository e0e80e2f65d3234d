"""The studio as one ASGI application: screens, API, sign-in, and the gate before all of them.

Started by ``streamlit run asgi.py``, which alone reads ``.streamlit/config.toml`` in full. Only
what every start needs is imported here: the rest is loaded while the server already answers.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount

from engine.gateway import opening
from engine.gateway.gate import Gate
from engine.gateway.headers import AnswerHeaders
from engine.gateway.later import Later
from engine.gateway.sign_in import sign_in_routes
from engine.settings import Settings

settings = Settings()
opening.require_safe_address(settings, st.get_option("server.address"))
# The endpoint takes no more than the service would; see docs/settings.md.
st.config.set_option("server.maxUploadSize", settings.upload_limit_mb)

app = st.App(
    "app.py",
    routes=[
        *(sign_in_routes(opening.access) if settings.password_hash else ()),
        Mount("/api", Later(opening.build_api)),
    ],
    middleware=[
        Middleware(AnswerHeaders),
        Middleware(Gate, access=opening.access if settings.password_hash else None),
    ],
    lifespan=lambda _app: opening.studio(settings),
)
