#!/usr/bin/env python3
"""Measures what a nightly retraining and a million recommendations cost in core-seconds, and writes the table of docs/scale.md.

    bench/cost.py [--page PAGE] [--algorithms als,hybrid] [--requests 20000] [--marquee COMMAND] DATA...

DATA is the name of a known data set or a folder. A core-second is one second of one processor: the user and system time of the whole
process, from its start to its end, with reading the data, the just-in-time compiler and the garbage collector. The server's is the
processor time that its requests take once it has answered as many before. Needs Linux, JDK 25, and a quiet machine.
"""

import argparse
import concurrent.futures
import csv
import http.client
import json
import os
import pathlib
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- cost.py writes this table -->", "<!-- end of the table -->"
CLIENTS = 4
ENOUGH_USERS = 100_000


class Failed(Exception):
    """A command that ended with an error."""


def run(marquee, *command):
    """Runs a command of Marquee; returns core-seconds, seconds, the peak memory in bytes, and its JSON."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([marquee, *command, "--json"], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode != 0:
            lines = err.read().decode().strip().splitlines() or [f"exit status {process.returncode}"]
            raise Failed(lines[-1])
        text = out.read().decode()
    seconds = time.monotonic() - began
    return usage.ru_utime + usage.ru_stime, seconds, 1024 * usage.ru_maxrss, json.loads(text) if text.strip() else {}


def users_of(lists):
    with open(lists, newline="") as file:
        return sorted({row["user"] for row in csv.DictReader(file)})


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(port, users):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for user in users:
        connection.request("GET", f"/api/v1/users/{urllib.parse.quote(user)}/recommendations?n=10")
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise Failed(f"user {user}: {response.status} {body[:200]}")
    connection.close()


def requests(marquee, model, users, count, folder):
    """Core-seconds of the server per request."""
    port = free_port()
    command = [marquee, "serve", "--model", model, "--store", folder / "users.db", "--port", str(port)]
    with open(folder / "serve.log", "w") as log:
        server = subprocess.Popen(command + ["--set", "limits.rate=0", "--set", "log.access=off"], stdout=log, stderr=log)
    try:
        while True:
            if server.poll() is not None:
                raise Failed((folder / "serve.log").read_text().strip().splitlines()[-1])
            try:
                ready = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                ready.request("GET", "/health/ready")
                if ready.getresponse().status == 200:
                    break
            except OSError:
                pass
            time.sleep(0.2)
        draw = random.Random(0)
        with concurrent.futures.ThreadPoolExecutor(CLIENTS) as clients:
            for _ in range(2):
                before = processor_seconds(server.pid)
                parts = [draw.choices(users, k=count // CLIENTS) for _ in range(CLIENTS)]
                for done in [clients.submit(ask, port, part) for part in parts]:
                    done.result()
        return (processor_seconds(server.pid) - before) / (count // CLIENTS * CLIENTS)
    finally:
        server.terminate()
        server.wait()


def measure(marquee, data, algorithm, count, folder):
    model, lists = folder / "model.marquee", folder / "lists.csv"
    core, seconds, memory, trained = run(marquee, "train", algorithm, "--data", data, "--checkpoint-seconds", "0", "--out", model)
    facts = trained["model"]["data"]
    batch = run(marquee, "recommend", "--model", model, "--all", "-n", "10", "--out", lists)[0]
    users = users_of(lists)
    million = f"{1e6 * batch / len(users):,.0f}" if len(users) >= ENOUGH_USERS else "–"
    served = 1e6 * requests(marquee, model, users, count, folder)
    return (
        f"| {facts['ratings']:,} | {facts['users']:,} | {facts['movies']:,} | `{algorithm}` | {core:,.0f} | {seconds:,.0f} s, {memory / 2**30:.1f} GiB "
        f"| {batch:,.0f} | {million} | {served:,.0f} |"
    )


def table(arguments):
    rows = [
        "| ratings | users | movies | algorithm | a retraining | its duration and memory | lists of all users | a million lists | a million requests |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for data in arguments.data:
        for algorithm in arguments.algorithms.split(","):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    rows.append(measure(arguments.marquee, data, algorithm, arguments.requests, pathlib.Path(folder)))
                    print(rows[-1], file=sys.stderr)
                except Failed as failure:
                    print(f"not measured: {algorithm} of {data}: {failure}", file=sys.stderr)
    return "\n".join(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--page", type=pathlib.Path, default=ROOT / "docs/scale.md")
    parser.add_argument("--algorithms", default="als,hybrid")
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--marquee", type=pathlib.Path, default=ROOT / "marquee", help="the program; it must not start another process")
    parser.add_argument("data", nargs="+")
    arguments = parser.parse_args()
    page = arguments.page.read_text()
    if BEGIN not in page or END not in page:
        sys.exit(f"{arguments.page} has no lines {BEGIN!r} and {END!r}")
    text = table(arguments)
    arguments.page.write_text(re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda _: f"{BEGIN}\n{text}\n{END}", page, flags=re.DOTALL))


if __name__ == "__main__":
    main()
