# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A hand and an eye in the shipped feltbok, which runs off screen with the driver plug-in of
tests/support/driver. Every word is looked up in i18n/, so that a test reads in English and finds
what stands on the screen in bokmål."""

import json
import os
import queue
import re
import signal
import socket
import subprocess
import threading
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("FELTBOK_BUILD", ROOT / "build/release"))
# A start or a key derivation on a loaded machine; waits end as soon as the screen says so.
PATIENCE = 120.0


# What QML complains of is a fault of the app, whatever the page looks like.
WARNING = re.compile(r"qrc:/|\.qml:\d|Binding loop|TypeError|ReferenceError|QObject::connect|QAccessible")
WARNINGS = []


class StepFailed(Exception):
    """What the test asked for did not happen; the words say what was seen instead."""


class Gone(Exception):
    """The app ended, or was killed, while it was asked something."""


class Words:
    """The texts of the app in one language: English source to what is shown."""

    def __init__(self, language):
        self.language = language
        self.forms = {}
        for context in xml.parse(ROOT / f"i18n/feltbok_{language}.ts").getroot().iter("context"):
            name = context.findtext("name")
            for message in context.iter("message"):
                translation = message.find("translation")
                forms = [f.text or "" for f in translation.iter("numerusform")]
                source = message.findtext("source")
                self.forms.setdefault(source, {})[name] = forms or [translation.text or ""]

    def __call__(self, source, *arguments, n=None, context=None):
        by_context = self.forms.get(source)
        if by_context is None:
            if self.language != "en":
                raise StepFailed(f'"{source}" is not among the texts of the app')
            text = source
        else:
            chosen = [by_context[context]] if context else list(by_context.values())
            if any(forms != chosen[0] for forms in chosen):
                raise StepFailed(f'"{source}" is translated in several ways: {sorted(by_context)}')
            forms = chosen[0]
            text = forms[0 if n in (None, 1) or len(forms) == 1 else 1]
        if n is not None:
            text = text.replace("%n", str(n))
        for number, argument in enumerate(arguments, 1):
            text = text.replace(f"%{number}", argument)
        return text


class Node(dict):
    """One element of the accessibility tree."""

    @property
    def name(self):
        return self["name"]

    @property
    def role(self):
        return self["role"]

    @property
    def value(self):
        return self["value"]

    @property
    def checked(self):
        return "checked" in self["states"]

    @property
    def disabled(self):
        return "disabled" in self["states"]


class App:
    """One running feltbok. Use as a context manager: it is always ended, by its own process id."""

    def __init__(self, data, arguments=(), environment=None, size=None, under=(), words=None,
                 log=None):
        self.words = words or Words("nb")
        self.data = Path(data)
        self.saved = []  # what the screen claimed to be saved, in order
        self.noise = []
        self._replies = queue.Queue()
        self._listeners = threading.Lock()
        self._number = 0
        self._folder = self.data.parent
        self._socket_path = str(self._folder / f"driver-{os.getpid()}-{id(self):x}.sock")
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(self._socket_path)
        listener.listen(1)
        listener.settimeout(PATIENCE)
        env = dict(os.environ)
        env.update({"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software",
                    "QT_QPA_GENERIC_PLUGINS": "feltbokdriver",
                    "QT_PLUGIN_PATH": str(BUILD / "tests/plugins"),
                    "FELTBOK_DRIVER_SOCKET": self._socket_path, "LC_ALL": "C.UTF-8",
                    "TZ": "Europe/Oslo"})
        env.update(environment or {})
        command = [*under, str(BUILD / "bin/feltbok"), "--data", str(data), *map(str, arguments)]
        self._log = open(log, "ab") if log else None
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self._errors = threading.Thread(target=self._read_errors, daemon=True)
        self._errors.start()
        try:
            self._connection = self._accept(listener)
        except BaseException:
            self.kill()
            raise
        finally:
            listener.close()
            os.unlink(self._socket_path)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        ready = self._replies.get(timeout=PATIENCE)
        if ready is None:
            raise Gone("the app ended at once: " + " ".join(self.noise))
        self.pid = ready["pid"]
        if size:
            self.resize(*size)

    def _accept(self, listener):
        listener.settimeout(0.25)
        waited = 0.0
        while waited < PATIENCE:
            try:
                return listener.accept()[0]
            except TimeoutError:
                waited += 0.25
                if self.process.poll() is not None:
                    self._errors.join(PATIENCE)
                    raise StepFailed("feltbok ended at once with "
                                     f"{self.process.returncode}: {' '.join(self.noise)}") from None
        raise StepFailed("feltbok shows no window: " + " ".join(self.noise))

    def _read_errors(self):
        for line in self.process.stderr:
            if self._log:
                self._log.write(line)
                self._log.flush()
            self.noise.append(line.decode("utf-8", "replace").rstrip())

    def _read(self):
        stream = self._connection.makefile("rb")
        try:
            for line in stream:
                message = json.loads(line)
                if message.get("event") == "saved":
                    self.saved.append(message)
                else:
                    self._replies.put(message)
        except (OSError, ValueError):
            pass  # killed in the middle of a line
        self._replies.put(None)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and self.alive():
            self._say_where()
        self.kill()
        return False

    def _say_where(self):
        try:
            print("the screen then:\n" + self.page_text(), flush=True)
            folder = os.environ.get("FELTBOK_FAILURES", str(BUILD / "tests/failures"))
            os.makedirs(folder, exist_ok=True)
            file = os.path.join(folder, f"{os.path.basename(str(self.data))}-{self.pid}.png")
            self.grab(file)
            print(f"picture: {file}", flush=True)
        except (StepFailed, Gone, OSError):
            pass

    def alive(self):
        return self.process.poll() is None

    def kill(self):
        """SIGKILL, as a battery that dies."""
        if self.process.poll() is None:
            if getattr(self, "pid", self.process.pid) != self.process.pid:  # it runs under a tracer
                try:
                    os.kill(self.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            self.process.kill()
        self.process.wait()
        self._errors.join(PATIENCE)
        if getattr(self, "_reader", None):
            self._reader.join(PATIENCE)  # what was told before the end still counts
            self._connection.close()
        if self._log:
            self._log.close()
            self._log = None
        for line in self.noise:
            if WARNING.search(line) and line not in WARNINGS:
                WARNINGS.append(line)

    def quit(self):
        """Closes the window and waits for the exit code."""
        self.ask("quit")
        code = self.process.wait(PATIENCE)
        self.kill()
        return code

    def ask(self, command, timeout=10.0, **parameters):
        self._number += 1
        line = {"cmd": command, "id": self._number, "timeout": int(timeout * 1000), **parameters}
        try:
            self._connection.sendall(json.dumps(line).encode() + b"\n")
        except OSError:
            raise Gone(command) from None
        while True:
            try:
                reply = self._replies.get(timeout=timeout + PATIENCE)
            except queue.Empty:
                raise StepFailed(f"{command}: no answer from the app") from None
            if reply is None:
                self._replies.put(None)
                raise Gone(command)
            if reply.get("id") == self._number:
                break
        if not reply.get("ok"):
            raise StepFailed(f"{command}: {reply.get('error')}")
        return reply

    # --- what a person does -------------------------------------------------------------------

    def tap(self, name=None, **how):
        how.setdefault("timeout", PATIENCE)  # it may have to scroll there first
        return Node(self.ask("tap", **_wanted(name, how)).get("node", {}))

    def draw(self, strokes, **how):
        """Draws with a finger: each stroke a list of points, as shares of the width and the height."""
        return self.ask("draw", strokes=strokes, timeout=PATIENCE, **how)

    def press(self, source, *arguments, **how):
        """Taps the button with this English text."""
        context = how.pop("context", None)
        n = how.pop("n", None)
        return self.tap(self.words(source, *arguments, n=n, context=context), **how)

    def key(self, key, *modifiers):
        self.ask("key", key=key, modifiers=list(modifiers))

    def type(self, text):
        self.ask("type", text=text, timeout=60.0)

    def fill(self, label, text, **how):
        """Taps the field, replaces what is in it, and leaves it by Tab."""
        self.tap(label, role="EditableText", **how)
        self.key("A", "control")
        self.key("Delete")
        self.type(text)
        self.key("Tab")

    # --- what a person sees -------------------------------------------------------------------

    def wait(self, name=None, until="present", timeout=20.0, **how):
        return Node(self.ask("wait", timeout=timeout, until=until, **_wanted(name, how))
                    .get("node", {}))

    def see(self, source, *arguments, **how):
        context = how.pop("context", None)
        n = how.pop("n", None)
        return self.wait(self.words(source, *arguments, n=n, context=context), **how)

    def tree(self):
        return [Node(n) for n in self.ask("tree")["nodes"]]

    def find(self, name=None, **how):
        return [Node(n) for n in self.ask("find", **_wanted(name, how))["nodes"]]

    def focus(self):
        node = self.ask("focus").get("node")
        return Node(node) if node else None

    def frame(self):
        self.ask("frame")

    def resize(self, width, height):
        self.ask("resize", width=width, height=height)

    def grab(self, file):
        self.frame()
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        self.ask("grab", file=str(file))

    def measure(self):
        reply = self.ask("measure", timeout=30.0)
        return {kind: reply[kind] for kind in ("small", "faint", "cut")}

    def watch_saved(self):
        self.ask("watch_saved")

    def page_text(self):
        """The page in words, for a person who looks for a fault."""
        lines = []
        for node in self.tree():
            words = " = ".join(w for w in (node.name, node.value) if w)
            if words:
                states = [s for s in node["states"] if s in ("checked", "disabled", "focused")]
                lines.append("  " * node["depth"] + f"{node.role} {words}"
                             + (f" [{', '.join(states)}]" if states else ""))
        return "\n".join(lines)

    def answers(self):
        """Every answer on the page: label -> text, "question: answer" -> chosen or not."""
        found = {}
        for node in self.tree():
            if node.role == "EditableText":
                found[node.name] = node.value
            elif node.role in ("RadioButton", "CheckBox"):
                found[node.name] = node.checked
        return found


def _wanted(name, how):
    return {**({"name": name} if name is not None else {}), **how}
