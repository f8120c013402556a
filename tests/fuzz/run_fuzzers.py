# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the libFuzzer programs of a build, each for some minutes, as many at once as there are cores,
and tells how far each came.

    run_fuzzers.py build/fuzz --minutes 5 [NAME...]

What one finds lies in FOLDER/findings/NAME; the corpus it grows, in FOLDER/corpus/NAME."""

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).resolve().parent / "corpus"


def fuzz(build, name, seconds):
    """(exit code, executions, edges covered, new corpus entries) of one program."""
    grown, findings = build / "corpus" / name, build / "findings" / name
    grown.mkdir(parents=True, exist_ok=True)
    findings.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["nice", "-n", "10", str(build / "tests" / f"fuzz_{name}"), str(grown), str(CORPUS / name),
         f"-max_total_time={seconds}", "-max_len=8192", "-timeout=10", "-rss_limit_mb=2048",
         "-print_final_stats=1", f"-artifact_prefix={findings}/"],
        capture_output=True, text=True, errors="replace")
    log = done.stderr
    (findings / "log").write_text(log, encoding="utf-8")
    runs = re.search(r"number_of_executed_units:\s*(\d+)", log)
    edges = re.findall(r"cov: (\d+)", log)
    return (done.returncode, int(runs.group(1)) if runs else 0, int(edges[-1]) if edges else 0,
            len(list(grown.iterdir())))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--at-once", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    names = arguments.names or sorted(path.name for path in CORPUS.iterdir())
    failed = False
    print(f"{'target':18} {'executions':>12} {'edges':>7} {'corpus':>7}  result")
    with concurrent.futures.ThreadPoolExecutor(max(1, arguments.at_once)) as pool:
        jobs = {name: pool.submit(fuzz, arguments.build, name, int(arguments.minutes * 60))
                for name in names}
        for name, job in jobs.items():
            code, runs, edges, entries = job.result()
            result = "clean" if code == 0 else f"exit {code}: see findings/{name}"
            failed = failed or code != 0
            print(f"{name:18} {runs:12} {edges:7} {entries:7}  {result}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
