"""Scenarios in which what the server depends on fails, while the server itself goes on and must recover without a restart."""
import os
import shutil
import subprocess
import time

from kills import place
from program import Server, StartError, clients, wait_for
from stores import PostgresStores, Proxy

RECOVERY_SECONDS = 30


class Skipped(Exception):
    """A scenario that this machine does not permit."""


def end(machine, row, server, all_clients, store, model, folder):
    """Ends the clients, compares, and compares again after a kill and a start."""
    for client in all_clients:
        client.ended.set()
    for client in all_clients:
        client.join()
        row.acknowledged += client.acknowledged
    row.torn += not server.is_alive()
    row.compare(server, all_clients)
    server.kill()
    server = Server(machine, model, store)
    row.compare(server, all_clients)
    row.count_left(machine, folder)
    server.kill()


def wait_for_ratings(row, server, all_clients, since):
    """Waits until every client has a rating acknowledged that it sent later; the slowest time is noted."""
    if wait_for(lambda: all(client.last > since for client in all_clients), RECOVERY_SECONDS):
        row.slowest = max(row.slowest, time.monotonic() - since)
    else:
        row.torn += 1
        print("no recovery:", row.name, flush=True)


def note_recovery(row, all_clients):
    refused = sum(client.refused for client in all_clients)
    row.notes.append(f"{refused} ratings refused meanwhile; all clients rated again within {row.slowest:.1f} s of the end of each fault")


def dropped(machine, stores, row, times):
    """All connections between the server and PostgreSQL are cut."""
    folder, model = place(machine)
    direct = stores.new(folder, "users")
    proxy = Proxy(stores.port)
    try:
        store = stores.address(direct.rpartition("/")[2], proxy.port)
        server = Server(machine, model, store)
        everyone = clients(server, row.name, outlasts=True)
        cut = 0
        for _ in range(times):
            time.sleep(machine.random.uniform(0.1, 0.8))
            cut += proxy.cut()
            row.faults += 1
            wait_for_ratings(row, server, everyone, time.monotonic())
        note_recovery(row, everyone)
        row.notes.append(f"{cut} connections cut")
        end(machine, row, server, everyone, store, model, folder)
    finally:
        proxy.close()


def crashed(machine, stores, row, times):
    """PostgreSQL stops without a checkpoint and starts again; a server of its own, since other scenarios use the other one."""
    own = PostgresStores(machine.folder / "postgres")
    try:
        crash(machine, own, row, times)
    finally:
        own.close()


def crash(machine, stores, row, times):
    folder, model = place(machine)
    store = stores.new(folder, "users")
    server = Server(machine, model, store)
    everyone = clients(server, row.name, outlasts=True)
    for _ in range(max(1, times // 3)):
        time.sleep(machine.random.uniform(0.3, 1))
        stores.stop_at_once()
        row.faults += 1
        row.torn += server.ask("GET", "/movies?limit=1")[0] != 200
        stores.start()
        wait_for_ratings(row, server, everyone, time.monotonic())
    note_recovery(row, everyone)
    end(machine, row, server, everyone, store, model, folder)


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
    compiler = shutil.which("cc")
    if not compiler:
        raise Skipped("it needs a C compiler")
    folder, model = place(machine)
    library, jump = folder / "clock.so", folder / "jump"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(library), os.path.join(os.path.dirname(__file__), "clock.c"), "-ldl"], check=True)
    jump.write_text("0\n")
    machine.environment |= {"LD_PRELOAD": str(library), "CLOCK_JUMP_FILE": str(jump)}
    try:
        store = stores.new(folder, "users")
        server = Server(machine, model, store)
        everyone = clients(server, row.name, outlasts=True)
        before = server.day()
        for _ in range(times):
            seconds = machine.random.randint(-365 * 86400, 365 * 86400)
            new = jump.with_name("jump.new")
            new.write_text(f"{seconds}\n")
            new.replace(jump)
            row.faults += 1
            wait_for_ratings(row, server, everyone, time.monotonic())
            row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
            time.sleep(machine.random.uniform(0.05, 0.3))
        after = server.day()
        if before == after:
            raise Skipped("the clock of the server could not be changed")
        note_recovery(row, everyone)
        end(machine, row, server, everyone, store, model, folder)
    finally:
        for name in ("LD_PRELOAD", "CLOCK_JUMP_FILE"):
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
    "full": (full, ["SQLite"], "the disk of the store is filled to the last byte, then freed"),
    "read-only": (read_only, ["SQLite"], "the disk of the store is read-only at the next start, then writable again"),
    "clock": (clock, ["SQLite"], "the clock jumps by up to a year, forth and back"),
    "memory": (memory, ["SQLite"], "retraining runs out of memory"),
}
