"""The stores that a scenario runs on: SQLite files, and databases of a PostgreSQL server of the harness."""
import contextlib
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import threading
import time

# What a store of the first version has.
OLD_USERS, OLD_RATINGS = 3000, 20
MOVIES = 300
MIGRATIONS = pathlib.Path(__file__).resolve().parents[2] / "app/src/main/resources/dev/marquee/store"
COUNTS = "select (select count(*) from app_user), (select count(*) from rating), (select max(cast(version as integer)) from schema_history)"


def old_ratings(user):
    """The ratings of a user of such a store, by movie."""
    return {str(1 + (7 * user + 13 * i) % MOVIES): (1 + (user + i) % 10) / 2 for i in range(OLD_RATINGS)}


def old_store(number, compact):
    """The SQL that makes such a store."""
    first = (MIGRATIONS / "V1__users.sql").read_text().replace("${id}", number).replace("${compact}", compact)
    numbers = f"with recursive u(i) as (select 1 union all select i + 1 from u where i < {OLD_USERS})"
    both = numbers + f", r(j) as (select 0 union all select j + 1 from r where j < {OLD_RATINGS - 1})"
    movie, value = f"cast(1 + (7 * i + 13 * j) % {MOVIES} as text)", "(1 + (i + j) % 10) / 2.0"
    return first + f"""
create table schema_history (installed_rank int not null primary key, version varchar(50), description varchar(200) not null,
  type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null,
  installed_on timestamp not null default current_timestamp, execution_time int not null, success boolean not null);
insert into schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  values (1, '1', 'users', 'SQL', 'V1__users.sql', -86650719, '', 9, true);
insert into app_user (name, version, since) {numbers} select 'u' || i, {OLD_RATINGS}, 1 from u order by i;
insert into rating (app_user_id, movie, value, time) {both} select i, {movie}, {value}, j from u, r;
insert into change (app_user_id, version, kind, movie, before_value, after_value, time)
  {both} select i, j + 1, 'rating', {movie}, null, {value}, j from u, r;
"""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class SqliteStores:
    name = "SQLite"

    def new(self, folder, name):
        return folder / f"{name}.db"

    def old(self, folder, name):
        """A store of the first version of the schema."""
        first = folder / "first.db"
        if not first.exists():
            with contextlib.closing(sqlite3.connect(first)) as connection:
                connection.executescript(old_store("integer primary key autoincrement", " without rowid"))
        return shutil.copy(first, self.new(folder, name))

    def counts(self, store):
        """Users, ratings and the version of the schema."""
        with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
            return "|".join(map(str, connection.execute(COUNTS).fetchone()))

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
        self.port = free_port()
        self.number, self.lock, self.has_old = 0, threading.Lock(), False
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

    def standby(self, folder):
        """A server that follows this one; from now on a commit waits for both."""
        other = PostgresStores.__new__(PostgresStores)
        other.bin, other.folder, other.prefix = self.bin, folder, self.prefix
        other.number, other.lock, other.has_old = self.number, threading.Lock(), False
        folder.mkdir()
        if self.prefix:
            shutil.chown(folder, "postgres")
        other.port = free_port()
        other.control("pg_basebackup", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "-D", "data", "-R", "-X", "stream", "-c", "fast")
        other.start()
        self.sql("alter system set synchronous_standby_names = '*'")
        self.sql("select pg_reload_conf()")
        while self.sql("select count(*) from pg_stat_replication where sync_state = 'sync'") != "1":
            time.sleep(0.05)
        return other

    def promote(self):
        self.control("pg_ctl", "-D", "data", "-w", "promote")

    def sql(self, query, database="postgres"):
        return subprocess.run([str(self.bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "-Atc", query, database],
                              capture_output=True, text=True, check=True).stdout.strip()

    def dump(self, database, file):
        subprocess.run([str(self.bin / "pg_dump"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "-Fc", "-f", str(file), database], check=True)

    def restore(self, database, file):
        """Puts a dump in the place of a database, whose connections are cut."""
        with self.lock:
            self.number += 1
            new = f"s{self.number}"
        self.control("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", new)
        subprocess.run([str(self.bin / "pg_restore"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "--no-owner", "--exit-on-error",
                        "-d", new, str(file)], check=True)
        self.sql(f"alter database {database} with allow_connections false")
        connections = f"from pg_stat_activity where datname = '{database}'"
        self.sql(f"select pg_terminate_backend(pid) {connections}")
        while self.sql(f"select count(*) {connections}") != "0":
            time.sleep(0.02)
        self.sql(f"alter database {database} rename to {new}_before")
        self.sql(f"alter database {new} rename to {database}")

    def new(self, folder, name):
        with self.lock:
            self.number += 1
            database = f"s{self.number}"
        self.control("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", database)
        return self.address(database, self.port)

    def old(self, folder, name):
        """A store of the first version of the schema."""
        with self.lock:
            if not self.has_old:
                self.control("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "old")
                self.sql(old_store("bigint generated always as identity primary key", ""), "old")
                self.has_old = True
            self.number += 1
            database = f"s{self.number}"
        self.control("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "marquee", "-T", "old", database)
        return self.address(database, self.port)

    def counts(self, store):
        """Users, ratings and the version of the schema."""
        return self.sql(COUNTS, store.rpartition("/")[2])

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
