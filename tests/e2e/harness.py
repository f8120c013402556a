# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality of its own for each test: a server on a free port in a folder that goes away, the
people, the places, and their devices."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path

from feltbok_driver import BUILD, PATIENCE, ROOT, WARNINGS, App, StepFailed, Words

DATA = ROOT / "tests/data"
MUNICIPALITY = "9901"
PASSWORD = "fjorden glitrer bak naustet"
PHONE, TABLET, DESKTOP = (360, 640), (800, 1280), (1280, 800)


class World:
    """The server and everybody's folders. HOME, XDG folders and TMPDIR lie inside too, so that
    whatever a program writes can be found."""

    def __init__(self, keep=None, language="nb"):
        self.words = Words(language)
        self._kept = keep is not None
        self.folder = Path(keep or tempfile.mkdtemp(prefix="feltbok-"))
        self.folder.mkdir(parents=True, exist_ok=True)
        self.environment = {}
        for name, sub in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_CONFIG_HOME", "home/.config"),
                          ("XDG_CACHE_HOME", "home/.cache"), ("XDG_DATA_HOME", "home/.local/share"),
                          ("XDG_STATE_HOME", "home/.local/state"), ("XDG_RUNTIME_DIR", "run")):
            path = self.folder / sub
            path.mkdir(parents=True, exist_ok=True)
            path.chmod(0o700)
            self.environment[name] = str(path)
        self.server_data = self.folder / "server"
        self.server = None
        self.url = None
        self.users = {}
        self.tell = lambda words: None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.stop_server()
        if not self._kept:
            shutil.rmtree(self.folder, ignore_errors=True)
        return False

    # --- the server ---------------------------------------------------------------------------

    def command(self, *arguments, allowed=(0,)):
        """One feltbok-server command; gives its JSON document."""
        done = subprocess.run([str(BUILD / "bin/feltbok-server"), *map(str, arguments),
                               "--data", str(self.server_data), "--json"],
                              capture_output=True, text=True, timeout=300)
        if done.returncode not in allowed:
            raise StepFailed(f"feltbok-server {' '.join(map(str, arguments))} ended with "
                             f"{done.returncode}: {done.stderr or done.stdout}")
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def start_server(self, listen="127.0.0.1:0"):
        self.server = subprocess.Popen(
            [str(BUILD / "bin/feltbok-server"), "serve", "--data", str(self.server_data),
             "--listen", listen],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=open(self.folder / "server.log", "ab"))
        line = self.server.stdout.readline()
        if not line:
            raise StepFailed("the server does not start: "
                             + (self.folder / "server.log").read_text(errors="replace"))
        self.url = "https://" + json.loads(line)["listening"]
        threading.Thread(target=self.server.stdout.read, daemon=True).start()

    def stop_server(self):
        if self.server is None:
            return
        if self.server.poll() is None:
            self.resume_server()
            self.server.terminate()
            try:
                self.server.wait(30)
            except subprocess.TimeoutExpired:
                self.server.kill()
        self.server.wait()
        self.server = None

    def pause_server(self):
        """It accepts connections and answers nothing until resume_server()."""
        self.server.send_signal(signal.SIGSTOP)

    def resume_server(self):
        self.server.send_signal(signal.SIGCONT)

    def crash_server(self):
        """The server's machine loses its power: connections end without an answer."""
        self.server.kill()
        self.server.wait()
        self.server = None

    def listen_address(self):
        return self.url.removeprefix("https://")

    def set_up(self, people=(("Kari Demo", "inspector"), ("Ola Prøve", "inspector"),
                             ("Siv Sakson", "case_handler"))):
        """The folder, municipality 9901 Prøvevik, its people and its places from tests/data."""
        self.command("init")
        self.start_server()
        self.command("municipality", "add", MUNICIPALITY, "Prøvevik")
        for name, role in people:
            user = self.command("user", "add", "--name", name)["user"]
            self.command("grant", "--user", user, "--municipality", MUNICIPALITY, "--role", role)
            self.users[name] = user
        return (self.bring_in("licences", DATA / "bevillinger-tbr.csv"),
                self.bring_in("hours", DATA / "skjenketider-lokalt.csv"))

    def bring_in(self, what, file):
        """`import licences|hours`; some rows of the samples are refused on purpose."""
        return self.command("import", what, "--municipality", MUNICIPALITY, file)

    def link(self, name, url=None):
        return self.command("enrol-code", "--user", self.users[name],
                            "--url", url or self.url)["link"]

    # --- the devices --------------------------------------------------------------------------

    def app(self, device, *arguments, size=PHONE, under=(), environment=None):
        return App(self.folder / device, arguments, {**self.environment, **(environment or {})},
                   size, under, self.words, log=self.folder / f"{device}.log")

    def prefer(self, device, **settings):
        """What the person of a device has chosen under Settings, such as theme="dark"."""
        folder = self.folder / device
        folder.mkdir(mode=0o700, exist_ok=True)
        (folder / "settings.json").write_text(json.dumps(settings))

    def enrol(self, app, name, password=PASSWORD):
        """From the welcome page, where the link already stands, to the open app with its places."""
        word = self.words
        app.wait(word("Enrol this device"), timeout=PATIENCE)
        app.fill(word("Your name on this device"), name)
        app.fill(word("Password", context="WelcomePage"), password)
        app.fill(word("Password once more"), password)
        app.tap(word("Enrol this device"))

    def unlock(self, app, name, password=PASSWORD):
        word = self.words
        app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
        app.fill(word("Your name"), name)
        app.tap(word("Password", context="LockPage"), role="EditableText")
        app.type(password)
        app.tap(word("Unlock"), timeout=200)  # a delay after wrong or interrupted tries included


# Words nobody has in a program: what comes back came from the visit.
_SYLLABLES = ("bra", "fjo", "gla", "hyl", "kra", "lyn", "mos", "nøt", "pul", "rau", "sky", "tra",
              "vås", "æks", "økt", "ål")


def random_words(chance: random.Random, count):
    return " ".join("".join(chance.choice(_SYLLABLES) for _ in range(3)) for _ in range(count))


def main(run):
    """Runs a test and turns what it says into an exit code."""
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    sys.stdout.reconfigure(line_buffering=True)
    try:
        code = run()
        if WARNINGS:
            raise StepFailed("the app complained")
        return code
    except StepFailed as failure:
        print("\n".join(["The app complained:", *WARNINGS]) if WARNINGS else "", flush=True)
        steps = [f for f in traceback.extract_tb(failure.__traceback__)
                 if Path(f.filename).parent == Path(__file__).parent]
        where = next((f for f in reversed(steps) if Path(f.filename).name != "feltbok_driver.py"),
                     steps[-1])
        print(f"FAILED: {failure}\n  at {Path(where.filename).name}:{where.lineno}: {where.line}",
              flush=True)
        return 1
