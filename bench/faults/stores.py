"""The stores that a scenario runs on: SQLite files, and databases of a PostgreSQL server of the harness."""
import os
import pathlib
import shutil
import socket
import subprocess
import threading
import time


class SqliteStores:
    name = "SQLite"

    def new(self, folder, name):
        return folder / f"{name}.db"

    def wait_for_begin(self, store, process):
        """Waits until a start has begun to make the store."""
        while not pathlib.Path(store).exists() and process.poll() is None:
            time.sleep(0.001)

    def close(self):
        pass


class PostgresStores:
    """A PostgreSQL server on a free port. As root it runs as the user `postgres`, since it refuses root."""

    name = "PostgreSQL"

    @staticmethod
    def binaries():
        """The folder of the newest installed server; None without one."""
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
        on_path = shutil.which("initdb")
        return found[-1].parent if found else pathlib.Path(on_path).parent if on_path else None

    def __init__(self, folder):
        self.bin, self.folder = self.binaries(), folder
        folder.mkdir()
        self.prefix = []
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
            self.prefix = ["runuser", "-u", "postgres", "--"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.number, self.lock = 0, threading.Lock()
        self.control("initdb", "-D", "data", "-U", "marquee", "--auth=trust")
        self.start()

    def control(self, program, *arguments):
        subprocess.run([*self.prefix, str(self.bin / program), *arguments], cwd=self.folder, check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        self.control("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1", "start")

    def stop_at_once(self):
        """Like a crash: without a checkpoint, connections are cut."""
        self.control("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")

    def new(self, folder, name):
        with self.lock:
            self.number += 1
            database = f"s{self.number}"
        self.control("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", database)
        return self.address(database, self.port)

    @staticmethod
    def address(database, port):
        return f"postgresql://marquee@127.0.0.1:{port}/{database}"

    def wait_for_begin(self, store, process):
        """Waits until a start has connected."""
        database = store.rpartition("/")[2]
        query = f"select count(*) from pg_stat_activity where datname = '{database}'"
        while process.poll() is None:
            found = subprocess.run([str(self.bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "-Atc", query, "postgres"],
                                   capture_output=True, text=True)
            if found.stdout.strip() not in ("", "0"):
                return

    def close(self):
        try:
            self.stop_at_once()
        except subprocess.CalledProcessError:
            pass


class Proxy:
    """A TCP proxy before a port, which can cut all its connections."""

    def __init__(self, port):
        self.backend = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.open, self.lock = set(), threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self.backend))
            except OSError:
                near.close()
                continue
            with self.lock:
                self.open |= {near, far}
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self.forward, args=(source, target), daemon=True).start()

    def forward(self, source, target):
        try:
            while True:
                content = source.recv(65536)
                if not content:
                    break
                target.sendall(content)
        except OSError:
            pass
        finally:
            self.end({source, target})

    def end(self, sockets):
        with self.lock:
            self.open -= sockets
        for each in sockets:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            each.close()

    def cut(self):
        """Cuts all connections; the number of them."""
        with self.lock:
            all_open = set(self.open)
        self.end(all_open)
        return len(all_open) // 2

    def close(self):
        self.listener.close()
        self.cut()
