"""The program under test: its commands, its server, and clients that remember what was acknowledged."""
import hashlib
import http.client
import json
import os
import pathlib
import random
import re
import subprocess
import threading
import time

KEY = "key-of-the-harness"
START_SECONDS = 90


class StartError(Exception):
    """A server that does not start."""


class Machine:
    """A folder to work in, with a temporary folder of its own, and the processes begun there. Ends them when closed."""

    def __init__(self, java, jar, folder, seed):
        self.base = self.folder = folder
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.seed = seed
        self.flags = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dmarquee.kernels=scalar",
                      "--enable-native-access=ALL-UNNAMED", "-Xlog:cds*=off", "-Xlog:aot*=off"]
        self.java, self.jar = java, str(pathlib.Path(jar).resolve())
        self.random = random.Random(seed)
        self.processes, self.rooms, self.closed = [], [], False
        self.environment = dict(os.environ)

    def room(self, name):
        """A machine for one scenario: its folder has the data and models of this one."""
        folder = self.folder / name
        folder.mkdir()
        (folder / "data").symlink_to(self.folder / "data")
        room = Machine(self.java, self.jar, folder, f"{self.seed} {name}")
        room.base, room.flags = self.folder, self.flags
        self.rooms.append(room)
        return room

    def cache_classes(self, model):
        """Halves the time of a start by an archive of loaded classes."""
        archive = self.folder / "classes.jsa"
        flags = self.flags
        self.flags = [*flags, f"-XX:ArchiveClassesAtExit={archive}"]
        server = Server(self, model, self.folder / "cached.db")
        server.new_user()
        server.stop()
        self.flags = [*flags, f"-XX:SharedArchiveFile={archive}"]

    def begin(self, arguments, output, flags=()):
        """Starts a command; its output goes to a file."""
        if self.closed:
            raise StartError("the harness ends")
        process = subprocess.Popen([self.java, *self.flags, *flags, f"-Djava.io.tmpdir={self.temporary}", "-jar", self.jar, *map(str, arguments)], cwd=self.folder,
                                   stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=self.environment)
        self.processes = [each for each in self.processes if each.poll() is None] + [process]
        return process

    def run(self, *arguments):
        """Runs a command to its end; its output. Ends the harness if the command fails."""
        path = self.folder / "command.log"
        with open(path, "w") as output:
            status = self.begin(arguments, output).wait()
        text = path.read_text()
        if status:
            raise StartError(f"{' '.join(map(str, arguments))} ended with {status}: {text}")
        return text

    def lists(self, model):
        """What a model file recommends to a user; None if it does not open."""
        try:
            found = self.run("recommend", "--model", model, "--user", "1", "-n", "20", "--json")
        except StartError as error:
            print(error, flush=True)
            return None
        return [(each["movie"], each["title"]) for each in flat(json.loads(found[found.index("{"):]))]

    def close(self):
        """Ends all processes, those of its rooms, too; no others can be begun."""
        self.closed = True
        for room in self.rooms:
            room.close()
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()


def flat(found):
    """The movies of a JSON document, in its order."""
    if isinstance(found, list):
        return [movie for each in found for movie in flat(each)]
    if isinstance(found, dict):
        return ([found] if "movie" in found and "title" in found else []) + flat(list(found.values()))
    return []


class Server:
    """`serve` on a free port; ready when constructed."""

    def __init__(self, machine, model, store, flags=(), settings=()):
        hashed = hashlib.sha256(KEY.encode()).hexdigest()
        path = machine.folder / "server.log"
        with open(path, "w") as output:
            arguments = ["serve", "--port", "0", "--model", model, "--store", store]
            for setting in ("log.access=off", "limits.rate=0", "watch.seconds=1", "security.keys=all:read+rate+admin:" + hashed, *settings):
                arguments += ["--set", setting]
            self.process = machine.begin(arguments, output, flags)
        end = time.monotonic() + START_SECONDS
        while True:
            text = path.read_text()
            found = re.search(r"listens on http://127\.0\.0\.1:(\d+)/", text)
            if found:
                break
            if self.process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise StartError(text)
            time.sleep(0.01)
        self.port = int(found.group(1))

    def ask(self, method, path, body=None, kind="application/json"):
        """Status and JSON; the status is None if no response arrived."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            heads = {"X-API-Key": KEY}
            if body is not None:
                heads["Content-Type"] = kind
            connection.request(method, path if path.startswith("/health") else "/api/v1" + path, body, heads)
            response = connection.getresponse()
            content = response.read()
            return response.status, json.loads(content) if content else {}
        except (OSError, http.client.HTTPException, ValueError):
            return None, {}
        finally:
            connection.close()

    def new_user(self):
        status, user = self.ask("POST", "/users")
        return user["user"] if status == 201 else None

    def ratings(self, user):
        """The stored ratings of a user by movie; None if they cannot be had."""
        status, found = self.ask("GET", f"/users/{user}/ratings")
        if status != 200:
            return None
        return {rated["movie"]["movie"]: rated["rating"] for rated in found["ratings"]}

    def movies(self):
        return self.ask("GET", "/movies?limit=100")[1]["movies"]

    def lists(self, user):
        """Whether the user gets a list."""
        status, found = self.ask("GET", f"/users/{user}/recommendations")
        return status == 200 and bool(found)

    def movies_for(self, user):
        """The list of a user; None if they get none."""
        status, found = self.ask("GET", f"/users/{user}/recommendations?n=20")
        return [each["movie"] for each in flat(found)] if status == 200 else None

    def day(self):
        """The day that the server believes in, by the date of a response."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", "/health")
            response = connection.getresponse()
            response.read()
            return (response.getheader("Date") or "")[:16]
        finally:
            connection.close()

    def is_alive(self):
        return self.process.poll() is None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Client(threading.Thread):
    """Rates without pause, until the server is gone or it is told to end. Remembers for each movie the values the store may hold."""

    def __init__(self, server, user, movies, seed, outlasts=False):
        super().__init__(daemon=True)
        self.server, self.user, self.movies, self.random, self.outlasts = server, user, movies, random.Random(seed), outlasts
        self.possible, self.acknowledged, self.refused, self.last = {}, 0, 0, 0.0
        self.ended = threading.Event()

    def run(self):
        while not self.ended.is_set():
            movie = self.random.choice(self.movies)
            rating = self.random.randint(1, 10) / 2
            # Without a response, or with an error, the rating may be stored or not.
            self.possible[movie] = self.possible.get(movie, {None}) | {rating}
            status, _ = self.server.ask("PUT", f"/users/{self.user}/ratings/{movie}", json.dumps({"rating": rating}))
            if status == 200:
                self.possible[movie] = {rating}
                self.acknowledged += 1
                self.last = time.monotonic()
            elif self.outlasts:
                self.refused += 1
                time.sleep(0.02)
            elif status is None:
                return


def wait_for(condition, seconds):
    """Waits until a condition holds, at most some seconds; whether it does."""
    limit = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > limit:
            return False
        time.sleep(0.005)
    return True


def clients(server, seed, outlasts=False, number=4):
    """Clients with a user each, who rate; empty if the server has no users for them."""
    known = [movie["movie"] for movie in server.movies()]
    begun = [Client(server, server.new_user(), known, f"{seed} {i}", outlasts) for i in range(number)]
    for client in begun:
        client.start()
    return begun


class Row:
    """What is counted in one scenario."""

    def __init__(self, name, store, what):
        self.name, self.store, self.what = name, store, what
        self.faults = self.acknowledged = self.lost = self.invented = self.torn = self.left = 0
        self.slowest = 0.0
        self.notes = []

    def bad(self):
        return self.lost + self.invented + self.torn + self.left

    def compare(self, server, all_clients):
        """Compares what a server has with what clients may expect."""
        for client in all_clients:
            found = server.ratings(client.user)
            if found is None:
                self.lost += sum(None not in possible for possible in client.possible.values())
                continue
            for movie, possible in client.possible.items():
                value = found.get(movie)
                if value not in possible:
                    self.lost += None not in possible
                    self.invented += value is not None
            self.invented += sum(movie not in client.possible for movie in found)

    def count_left(self, machine, folder, living=True):
        """Counts files of dead processes next to models and in the temporary folder, once the next process is ready; removes them."""
        names = ("*.tmp", "*.link", "*.next.marquee", "*.outgoing.marquee")
        found = [path for name in names for path in folder.rglob(name)]
        libraries = sorted(machine.temporary.glob("marquee-sqlite*"), key=lambda path: path.stat().st_mtime)
        # The living server has a folder and its lock.
        found += libraries[:-2] if living else libraries
        found += [path for path in machine.temporary.iterdir() if not path.name.startswith("marquee-sqlite")]
        self.left += len(found)
        for path in found:
            print("left:", path.name, flush=True)
            subprocess.run(["rm", "-rf", str(path)], check=True)
