"""Scenarios in which what the server depends on fails, while the server itself goes on and must recover without a restart."""
import contextlib
import os
import shutil
import subprocess
import time

from databases import crashed, dropped, failed_over, restored
from kills import place
from program import Server, StartError, clients, wait_for
from recovery import Skipped, end, note_recovery, wait_for_ratings


def mounted(machine, size):
    """A small file system in memory in the folder of a scenario."""
    folder, model = place(machine)
    disk = folder / "disk"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], capture_output=True, text=True)
    if done.returncode:
        raise Skipped("it needs the right to mount a small file system")
    return folder, model, disk


def full(machine, stores, row, times):
    """The disk of the store is filled to the last byte, and freed again."""
    folder, model, disk = mounted(machine, "24m")
    try:
        store = disk / "users.db"
        server = Server(machine, model, store)
        everyone = clients(server, row.name, outlasts=True)
        for _ in range(max(1, times // 3)):
            time.sleep(machine.random.uniform(0.2, 0.6))
            refused = sum(client.refused for client in everyone)
            with open(disk / "filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 4096)
                except OSError:
                    pass
                # Ratings go on in the space that the log has already.
                limit = time.monotonic() + 20
                while sum(client.refused for client in everyone) < refused + 4 and time.monotonic() < limit:
                    time.sleep(0.02)
                    try:
                        filler.write(b"x" * 4096)
                    except OSError:
                        pass
            row.faults += 1
            row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
            (disk / "filler").unlink()
            wait_for_ratings(row, server, everyone, time.monotonic())
        note_recovery(row, everyone)
        end(machine, row, server, everyone, store, model, folder)
    finally:
        unmount(machine, disk)


def read_only(machine, stores, row, times):
    """The server is killed, and the disk of the store is read-only at the next start."""
    folder, model, disk = mounted(machine, "24m")
    try:
        store = disk / "users.db"
        everyone = []
        started = refused = 0
        for i in range(max(1, times // 5)):
            server = Server(machine, model, store)
            everyone += clients(server, f"{row.name} {i}")
            time.sleep(machine.random.uniform(0.2, 0.6))
            server.kill()
            for client in everyone[-4:]:
                client.join()
                row.acknowledged += client.acknowledged
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            row.faults += 1
            try:
                server = Server(machine, model, store)
                started += 1
                row.torn += server.ask("GET", "/movies?limit=1")[0] != 200
                server.kill()
            except StartError as error:
                refused += 1
                row.torn += "Exception" in str(error) or "users.db" not in str(error)
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
            server = Server(machine, model, store)
            row.compare(server, everyone)
            row.count_left(machine, folder)
            server.kill()
        row.notes.append(f"{started} starts served without writing, {refused} were refused with a sentence")
    finally:
        unmount(machine, disk)


def unmount(machine, disk):
    machine.close()
    subprocess.run(["umount", str(disk)], check=True)


def clock(machine, stores, row, times):
    """The clock of the server jumps by up to a year, forth and back."""
    folder, model = place(machine)
    with preloaded(machine, folder, "clock.c", "CLOCK_JUMP_FILE") as jump:
        store = stores.new(folder, "users")
        server = Server(machine, model, store)
        everyone = clients(server, row.name, outlasts=True)
        before = server.day()
        for _ in range(times):
            seconds = machine.random.randint(-365 * 86400, 365 * 86400)
            jump(seconds)
            row.faults += 1
            wait_for_ratings(row, server, everyone, time.monotonic())
            row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
            time.sleep(machine.random.uniform(0.05, 0.3))
        after = server.day()
        if before == after:
            raise Skipped("the clock of the server could not be changed")
        note_recovery(row, everyone)
        end(machine, row, server, everyone, store, model, folder)


def slow(machine, stores, row, times):
    """Whatever the server forces to disk takes seconds. Meanwhile it answers those who read."""
    folder, model = place(machine)
    with preloaded(machine, folder, "slow.c", "SLOW_DISK_FILE") as delay:
        store = stores.new(folder, "users")
        server = Server(machine, model, store)
        everyone = clients(server, row.name, outlasts=True)
        slowest = 0.0
        for _ in range(max(1, times // 3)):
            time.sleep(machine.random.uniform(0.2, 0.6))
            delay(machine.random.randint(1000, 8000))
            row.faults += 1
            began = time.monotonic()
            while time.monotonic() < began + 12:
                asked = time.monotonic()
                row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
                slowest = max(slowest, time.monotonic() - asked)
                time.sleep(0.1)
            delay(0)
            wait_for_ratings(row, server, everyone, time.monotonic())
        note_recovery(row, everyone)
        row.notes.append(f"meanwhile a list took {slowest:.1f} s at most")
        end(machine, row, server, everyone, store, model, folder)


@contextlib.contextmanager
def preloaded(machine, folder, source, variable):
    """Servers have a library of C before others; a function that changes the number it reads."""
    compiler = shutil.which("cc")
    if not compiler:
        raise Skipped("it needs a C compiler")
    library, value = folder / "preloaded.so", folder / "value"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(library), os.path.join(os.path.dirname(__file__), source), "-ldl"], check=True)

    def change(number):
        new = value.with_name("value.new")
        new.write_text(f"{number}\n")
        new.replace(value)

    change(0)
    machine.environment |= {"LD_PRELOAD": str(library), variable: str(value)}
    try:
        yield change
    finally:
        for name in ("LD_PRELOAD", variable):
            machine.environment.pop(name)


def memory(machine, stores, row, times):
    """Retraining needs more memory than the server has."""
    folder, _ = place(machine)
    model = folder / "large.marquee"
    machine.run("synth", "--users", "500", "--movies", "4000", "--ratings", "60000", "--seed", "2", "--out", "wide")
    machine.run("train", "ease", "--data", "wide", "--out", model)
    store = stores.new(folder, "users")
    server = Server(machine, model, store, flags=["-Xmx200m"])
    everyone = clients(server, row.name, outlasts=True)
    messages = set()
    for _ in range(max(1, times // 6)):
        time.sleep(0.3)
        status, _ = server.ask("POST", "/model/retrain")
        row.torn += status != 202
        wait_for(lambda: server.ask("GET", "/model/retrain")[1].get("state") != "running", 240)
        message = str(server.ask("GET", "/model/retrain")[1].get("message"))
        messages.add(message)
        row.faults += "out of memory" in message
        wait_for_ratings(row, server, everyone, time.monotonic())
        row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
    if not row.faults:
        raise Skipped("retraining did not run out of memory: " + "; ".join(messages))
    note_recovery(row, everyone)
    end(machine, row, server, everyone, store, model, folder)


FAULTS = {
    "dropped": (dropped, ["PostgreSQL"], "all connections to the database are cut, by a proxy between"),
    "crashed": (crashed, ["PostgreSQL"], "the database stops without a checkpoint and starts again"),
    "failover": (failed_over, ["PostgreSQL"], "the database stops, and its synchronous standby takes its place"),
    "restored": (restored, ["PostgreSQL"], "an older dump takes the place of the database"),
    "full": (full, ["SQLite"], "the disk of the store is filled to the last byte, then freed"),
    "slow": (slow, ["SQLite"], "what is forced to disk takes 1 to 8 s, for 12 s each time"),
    "read-only": (read_only, ["SQLite"], "the disk of the store is read-only at the next start, then writable again"),
    "clock": (clock, ["SQLite"], "the clock jumps by up to a year, forth and back"),
    "memory": (memory, ["SQLite"], "retraining runs out of memory"),
}
