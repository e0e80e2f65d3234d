# The studio, its API and its workers: one image, started with different commands (compose.yaml).
# docs/deploy.md says what of this was tried.
FROM python:3.11-slim-bookworm

# bubblewrap runs code, git keeps revisions, PostgreSQL's client makes backups. Its version has to
# be as new as the server's: this one goes with PostgreSQL 15.
RUN apt-get update \
 && apt-get install -y --no-install-recommends bubblewrap git postgresql-client \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --home-dir /opt/studio --no-create-home studio \
 && install -d -o studio -g studio -m 700 /data \
 && install -d -o studio -g studio /opt/cache

WORKDIR /opt/studio
COPY requirements.txt requirements-uv.txt ./
# Compiled here, Python's own library too: on a read-only file system every start would do it anew.
RUN python -m venv .venv \
 && .venv/bin/python -m pip install --no-cache-dir --require-hashes -r requirements-uv.txt \
 && .venv/bin/uv pip install --python .venv/bin/python --no-cache --require-hashes --compile-bytecode \
      -r requirements.txt \
 && python -m compileall -q -j 0 "$(python -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')"

ENV PATH=/opt/studio/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp \
    XDG_CACHE_HOME=/opt/cache \
    STUDIO_DATA_DIR=/data \
    STUDIO_SANDBOX=bubblewrap \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_BROWSER_SERVER_ADDRESS=127.0.0.1

# The file tree of the boxes, once and for all: at run time the image is read-only. It comes before
# the rest of the studio, so that a change there does not make it again. No box starts in a build;
# what this says about namespaces is true of the build only.
COPY sandbox sandbox
COPY engine/__init__.py engine/errors.py engine/parts.py engine/settings.py engine/
COPY engine/execution engine/execution
USER studio
RUN STUDIO_DATA_DIR=/tmp/nothing python -m engine.execution.prepare \
 && ls -d /opt/cache/algoapi-studio/base-* /opt/cache/algoapi-studio/runner-* \
 && rm -rf /tmp/nothing

USER root
COPY . .
RUN python -m compileall -q engine components pages sandbox app.py asgi.py
USER studio

VOLUME /data
EXPOSE 8501 8502
CMD ["python", "-m", "streamlit", "run", "asgi.py", "--server.port", "8501"]
HEALTHCHECK --start-period=180s CMD ["python", "deploy/health.py", "http://127.0.0.1:8501"]
