"""The deployment files: nothing open that need not be, nothing named that is not there."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from engine.cli.commands import app
from engine.settings import ROOT
from tests.conftest import missing

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES = COMPOSE["services"]
EXAMPLE = (ROOT / "deploy" / "example.env").read_text("utf-8")
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))
TASKS = sorted((ROOT / "deploy" / "ecs").glob("*.json"))


def command_of(name):
    return [str(word) for word in SERVICES[name].get("command", [])]


def test_stack_is_studio_api_worker_beat_and_their_servers():
    assert set(SERVICES) == {"studio", "api", "worker", "beat", "postgres", "redis"}


@pytest.mark.parametrize("name", SERVICES)
def test_every_container_is_unprivileged_read_only_and_watched(name):
    service = SERVICES[name]
    assert service["user"].split(":")[0] not in {"0", "root"}
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "privileged" not in service
    assert service["healthcheck"]["test"]
    assert service["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", SERVICES)
def test_ports_are_open_to_this_machine_only(name):
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))
    if "ports" not in SERVICES[name]:
        assert SERVICES[name]["networks"] == ["inside"]


def test_no_container_holds_the_socket_of_the_engine():
    assert "docker.sock" not in (ROOT / "compose.yaml").read_text("utf-8")


def test_every_value_that_compose_asks_for_is_in_the_example():
    asked = re.findall(r"\$\{([A-Z_]+):\?", (ROOT / "compose.yaml").read_text("utf-8"))
    assert asked
    assert [name for name in asked if not re.search(rf"^{name}=", EXAMPLE, re.MULTILINE)] == []


def test_screens_answer_at_the_address_that_is_published():
    hosts = COMPOSE["x-studio"]["environment"]["STREAMLIT_SERVER_ALLOWED_HOSTS"]
    assert {"localhost", "127.0.0.1"} < set(hosts.split())


def test_boxes_of_the_image_are_made_of_the_files_that_it_has_by_then(tmp_path):
    before, _, _ = (ROOT / "Dockerfile").read_text("utf-8").partition("engine.execution.prepare")
    copies = [line.split()[1:] for line in before.splitlines() if line.startswith("COPY ")]
    for *sources, target in copies:
        for source in sources:
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, tmp_path / target)
            else:
                (tmp_path / target).mkdir(exist_ok=True)
                shutil.copy(ROOT / source, tmp_path / target)
    words = [sys.executable, "-c", "import engine.execution.prepare as it; print(it.__file__)"]
    ran = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stdout.startswith(str(tmp_path)), ran.stderr


def test_file_with_the_secrets_is_kept_out_of_git():
    ran = subprocess.run(["git", "check-ignore", "--quiet", ".env"], cwd=ROOT, check=False)
    assert ran.returncode == 0


def test_compose_itself_takes_the_file():
    program = shutil.which("docker-compose")
    words = [program] if program else ["docker", "compose"]
    if subprocess.run([*words, "version"], capture_output=True, check=False).returncode != 0:
        missing("Docker Compose")
    filled = dict.fromkeys(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE), "a")
    ran = subprocess.run(
        [*words, "--file", "compose.yaml", "config", "--quiet"],
        cwd=ROOT,
        env=os.environ | filled,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_profile_of_the_containers_still_refuses_the_kernels_dangerous_doors():
    profile = json.loads((ROOT / "deploy" / "seccomp.json").read_text("utf-8"))
    (rule,) = profile["syscalls"]
    assert rule["action"] == "SCMP_ACT_ERRNO"
    assert {"bpf", "kexec_load", "init_module", "io_uring_setup", "keyctl"} <= set(rule["names"])


@pytest.mark.parametrize("path", TASKS, ids=lambda path: path.stem)
def test_tasks_of_ecs_do_what_the_same_container_of_compose_does(path):
    (container,) = json.loads(path.read_text("utf-8"))["containerDefinitions"]
    assert command_of(path.stem) in ([], container["command"])
    assert container["readonlyRootFilesystem"] is True
    assert container["user"] == SERVICES[path.stem]["user"]
    assert container["healthCheck"]["command"] == SERVICES[path.stem]["healthcheck"]["test"]
    secret = {each["name"] for each in container["secrets"]}
    assert {"DATABASE_URL", "STUDIO_SECRET_KEY", "STUDIO_PASSWORD_HASH"} <= secret
    assert secret.isdisjoint(each["name"] for each in container["environment"])


def commands():
    for name in SERVICES:
        yield name, command_of(name)
    for path in UNITS:
        unit = configparser.ConfigParser(strict=False, interpolation=None)
        unit.optionxform = str
        unit.read(path)
        yield path.name, unit["Service"]["ExecStart"].split()


@pytest.mark.parametrize(("name", "words"), list(commands()))
def test_every_command_that_is_started_exists(name, words):
    if "engine" in words:
        known = {each.name or each.callback.__name__ for each in app.registered_commands}
        assert words[words.index("engine") + 1] in known
    elif "run" in words:
        assert (ROOT / words[words.index("run") + 1]).is_file()


def test_health_of_a_studio_that_does_not_run_is_bad():
    words = [sys.executable, "deploy/health.py", "http://127.0.0.1:9"]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert ran.returncode != 0


def test_units_are_what_systemd_reads(tmp_path):
    program = shutil.which("systemd-analyze")
    if program is None:
        missing("systemd-analyze")
    # Verified where the program exists: on this machine the studio lies elsewhere.
    for path in UNITS:
        text = path.read_text("utf-8").replace("/opt/algoapi-studio/.venv/bin/python", "/bin/true")
        (tmp_path / path.name.replace("@", "@1")).write_text(re.sub("User=.*|Group=.*", "", text))
    files = sorted(str(path) for path in tmp_path.iterdir())
    ran = subprocess.run([program, "verify", *files], capture_output=True, text=True, check=False)
    assert [line for line in ran.stderr.splitlines() if str(tmp_path) in line] == []
