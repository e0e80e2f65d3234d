"""The API alone: the same paths, the same gate, its own work, one process or several."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import httpx2 as httpx
import pytest

from engine.access.password import hash_password
from engine.settings import ROOT
from tests.engine.gateway.served import Served

HASHED = hash_password("correct horse battery")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_api_alone_serves_the_same_paths_to_this_machine_and_does_its_own_work(tmp_path, workers):
    with Served(tmp_path / "var", "--workers", workers) as api, httpx.Client(timeout=60) as client:
        assert "/v1/datasets" in client.get(f"{api.url}/api/openapi.json").json()["paths"]
        files = {"file": ("t.csv", b"a,b\n" + b"1,x\n2,y\n" * 20)}
        sent = client.post(f"{api.url}/api/v1/datasets", files=files)
        assert sent.status_code == 202, sent.text
        address = f"{api.url}{sent.headers['Location']}"
        ends = time.monotonic() + 60
        while client.get(address).json()["state"] != "ready" and time.monotonic() < ends:
            time.sleep(0.1)
        assert client.get(address).json()["state"] == "ready"
        assert client.get(f"{api.url}/").status_code == 404
        # Without a password, whoever names another machine comes from a page of theirs.
        evil = client.get(f"{api.url}/api/v1/datasets", headers={"Host": "evil.example"})
        assert evil.status_code == 421
        assert client.get(f"{api.url}/api/health").headers["x-content-type-options"] == "nosniff"


def test_api_alone_has_the_same_gate(tmp_path):
    made = {"STUDIO_PASSWORD_HASH": HASHED}
    with Served(tmp_path / "var", **made) as api, httpx.Client(timeout=60) as client:
        assert client.get(f"{api.url}/api/v1/datasets").status_code == 401
        assert client.get(f"{api.url}/login").status_code == 200
        form = {"password": "correct horse battery"}
        client.post(f"{api.url}/login", data=form)
        assert client.get(f"{api.url}/api/v1/datasets").status_code == 200


def test_open_address_without_a_password_is_refused_at_the_start(tmp_path):
    refused = subprocess.run(
        [sys.executable, "-m", "engine", "serve-api", "--host", "0.0.0.0"],  # noqa: S104 - refused
        cwd=ROOT,
        env=os.environ | {"STUDIO_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode == 1
    assert "no password is set" in refused.stderr
    assert "STUDIO_PASSWORD_HASH" in refused.stderr


def test_database_that_cannot_be_opened_ends_the_start(tmp_path):
    changed = {"DATABASE_URL": f"sqlite:///{tmp_path}", "STUDIO_DATA_DIR": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-m", "engine", "serve-api"],
        cwd=ROOT,
        env=os.environ | changed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode != 0
