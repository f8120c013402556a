# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A throw-away PostgreSQL for tests: start FOLDER, stop FOLDER; crash FOLDER, resume FOLDER.

start-durable FOLDER: one that may lose nothing, and pays for it.

On a Unix socket in a folder of its own, nothing on TCP, run by an unprivileged user: PostgreSQL
refuses root. FOLDER/socket says where it is.
"""

import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile

ROLES = pathlib.Path(__file__).resolve().parents[2] / "platform/linux/postgresql-roles.sql"


def programs():
    """The newest PostgreSQL of 15 or later; Debian keeps it out of PATH."""
    found = [p for p in pathlib.Path("/usr/lib/postgresql").glob("*/bin") if int(p.parts[-2]) >= 15]
    if found:
        return max(found, key=lambda p: int(p.parts[-2]))
    initdb = shutil.which("initdb")
    if initdb is None:
        sys.exit("no PostgreSQL; platform/linux/setup.sh installs it")
    return pathlib.Path(initdb).parent


def account():
    """Whom to run it as: ourselves, unless that is root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    sys.exit("no user to run PostgreSQL as")


def run(arguments, where, **more):
    done = subprocess.run([str(a) for a in arguments], cwd=where, check=False, text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, **account(), **more)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]}: {done.stdout}{done.stderr}")


def place(folder):
    return pathlib.Path((folder / "socket").read_text(encoding="utf-8").strip())


def crash(folder):
    """Ends it at once, without a checkpoint."""
    where = place(folder)
    if (where / "data/postmaster.pid").exists():
        # By the number of its process, from the file that it wrote itself.
        run([programs() / "pg_ctl", "-D", where / "data", "-m", "immediate", "-w", "stop"], where)


def resume(folder):
    where = place(folder)
    # A session of its own, so that it outlives the shell that began it; stop() ends it.
    run([programs() / "pg_ctl", "-D", where / "data", "-l", where / "log", "-w", "start"], where,
        start_new_session=True)


def stop(folder):
    if not (folder / "socket").exists():
        return
    crash(folder)
    shutil.rmtree(place(folder), ignore_errors=True)
    (folder / "socket").unlink()


def start(folder, is_durable=False):
    stop(folder)
    folder.mkdir(parents=True, exist_ok=True)
    # A socket's path may be 107 bytes, and whoever runs it must reach it.
    where = pathlib.Path(tempfile.mkdtemp(prefix="feltbok-pg-", dir="/tmp"))
    who = account()
    if who:
        os.chown(where, who["user"], who["group"])
    (folder / "socket").write_text(f"{where}\n", encoding="utf-8")
    run([programs() / "initdb", "-D", where / "data", "-U", "postgres", "--auth=trust",
         "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"], where)
    settings = {"listen_addresses": "", "unix_socket_directories": where, "max_connections": 200,
                "shared_buffers": "64MB"}
    if not is_durable:  # most tests are not about the disk keeping its word
        settings |= {"fsync": "off", "full_page_writes": "off"}
    with open(where / "data/postgresql.conf", "a", encoding="utf-8") as conf:
        conf.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
    resume(folder)
    run([programs() / "psql", "-h", where, "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-q",
         "-c", ROLES.read_text(encoding="utf-8")], where)


if __name__ == "__main__":
    {"start": start, "start-durable": lambda folder: start(folder, is_durable=True), "stop": stop,
     "crash": crash, "resume": resume}[sys.argv[1]](pathlib.Path(sys.argv[2]).resolve())
