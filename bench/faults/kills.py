"""Scenarios that end a process with SIGKILL at a random moment, start it again, and count what was lost."""
import json
import os
import shutil
import subprocess
import threading
import time

from program import Server, StartError, clients, wait_for
from stores import OLD_RATINGS, OLD_USERS, old_ratings

SEEDS = (1, 2)


def serve_als(seed, out):
    return ("train", "als", "--data", "data", "--seed", seed, "--threads", "1", "--out", out)


def serve_small(out):
    """A model that retrains in a moment."""
    return ("train", "als", "--option", "rank=4", "--option", "sweeps=4", "--data", "small", "--threads", "1", "--out", out)


def checkpointed(seed, out):
    return ("train", "bayesfm", "--option", "sweeps=60", "--option", "burnIn=20", "--data", "data", "--seed", seed,
            "--checkpoint-seconds", "1", "--threads", "1", "--out", out)


def place(machine, name=SEEDS[0]):
    """A new folder with a model in it."""
    folder = machine.folder / "files"
    folder.mkdir()
    model = folder / "m.marquee"
    shutil.copy(machine.base / f"{name}.marquee", model)
    return folder, model


def rate(machine, stores, row, kills, during=lambda server, end: None, name=SEEDS[0], seconds=1.2):
    """Four clients rate; each kill is followed by a start that compares them all."""
    folder, model = place(machine, name)
    store = stores.new(folder, "users")
    everyone = []
    last = []
    for i in range(kills + 1):
        server = Server(machine, model, store)
        row.compare(server, last if i < kills else everyone)
        row.count_left(machine, folder)
        for client in last:
            row.torn += not server.lists(client.user)
        if i == kills:
            server.kill()
            break
        last = clients(server, i)
        everyone += last
        end = threading.Event()
        working = threading.Thread(target=during, args=(server, end), daemon=True)
        working.start()
        wait_for(lambda: any(client.acknowledged for client in last), 10)
        time.sleep(machine.random.uniform(0, seconds))
        server.kill()
        end.set()
        working.join()
        row.faults += 1
        for client in last:
            client.join()
            row.acknowledged += client.acknowledged
    return folder, model


def swap(machine, stores, row, kills):
    """Other models are renamed over the one in use, two a second, while clients rate."""
    model = machine.folder / "files" / "m.marquee"
    count = [0]

    def replace(_, end):
        while not end.wait(machine.random.uniform(0.2, 0.8)):
            new = model.with_name("new.marquee")
            shutil.copy(machine.base / f"{machine.random.choice(SEEDS)}.marquee", new)
            os.replace(new, model)
            count[0] += 1

    rate(machine, stores, row, kills, replace)
    row.notes.append(f"{count[0]} models were put in the place of another")


def retrain(machine, stores, row, kills):
    """The server trains a small model again and again while clients rate; every version that is kept gives lists."""
    begun = [0]

    def start(server, end):
        while not end.wait(0.01):
            status, _ = server.ask("POST", "/model/retrain")
            if status is None:
                return
            begun[0] += status == 202

    folder, _ = rate(machine, stores, row, kills, start, "small", seconds=5)
    kept = sorted(folder.glob("*.marquee"))
    for path in kept:
        row.torn += not machine.lists(path)
    history = folder / "m.retrainings.json"
    states = [entry["state"] for entry in json.loads(history.read_text())] if history.exists() else []
    row.notes.append(f"{begun[0]} retrainings were begun; of the last {len(states)} that ended, {states.count('swapped')} served a new model;"
                     f" the {len(kept)} model files that were kept give lists")


def imports(machine, stores, row, kills):
    """Four clients import files of 100 ratings for new users; each is there in whole or not at all."""
    folder, model = place(machine)
    store = stores.new(folder, "users")
    sent = {}

    def work(server, table):
        while True:
            user = server.new_user()
            if user is None:
                return
            sent[user] = False
            status, _ = server.ask("POST", f"/users/{user}/imports?file=mine.csv", table, "text/csv")
            if status is None:
                return
            sent[user] = status == 200
            row.acknowledged += status == 200

    for i in range(kills + 1):
        server = Server(machine, model, store)
        for user, is_acknowledged in sent.items():
            found = server.ratings(user)
            row.lost += found is None or (not found and is_acknowledged)
            row.torn += bool(found) and len(found) != len(titles)
        row.count_left(machine, folder)
        if i == kills:
            server.kill()
            break
        titles = [movie["title"] for movie in server.movies()]
        table = "movie,rating\n" + "".join(f'"{title}",{1 + k % 5}\n' for k, title in enumerate(titles))
        sent.clear()
        threads = [threading.Thread(target=work, args=(server, table), daemon=True) for _ in range(4)]
        for thread in threads:
            thread.start()
        wait_for(lambda: any(list(sent.values())), 10 * machine.random.random())
        time.sleep(machine.random.uniform(0, 0.8))
        server.kill()
        row.faults += 1
        for thread in threads:
            thread.join()


def killed_start(machine, model, store, check=lambda server: None):
    """Starts a server, checks it and kills it; the seconds that the start took."""
    began = time.monotonic()
    server = Server(machine, model, store)
    whole = time.monotonic() - began
    check(server)
    server.kill()
    return whole


def migrate(machine, stores, row, kills):
    """Starts on a new store are killed while they make the tables, up to three in a row; the next start has to work."""
    def pause(store, process, whole):
        if machine.random.random() < 0.8:
            stores.wait_for_begin(store, process)
            time.sleep(machine.random.uniform(0, 0.4) * whole)
        else:
            time.sleep(machine.random.uniform(0.2, 1) * whole)

    kill_starts(machine, row, kills, stores.new, pause, lambda server, store: None)


def upgrade(machine, stores, row, kills):
    """The same on a store of the first version of the schema, which has users with ratings; the next start has to bring all of them along."""
    def pause(store, process, whole):
        time.sleep(machine.random.uniform(0.3, 1) * whole)

    def check(server, store):
        users, ratings, version = (int(count) for count in stores.counts(store).split("|"))
        # The one that was added since.
        row.lost += abs(OLD_USERS + 1 - users) + abs(OLD_USERS * OLD_RATINGS - ratings)
        row.torn += version < 2
        for number in machine.random.sample(range(1, OLD_USERS + 1), 20):
            found = server.ratings(f"u{number}") or {}
            expected = old_ratings(number)
            row.lost += sum(found.get(movie) != rating for movie, rating in expected.items())
            row.invented += sum(movie not in expected for movie in found)
        row.torn += server.ask("PUT", "/users/u1/ratings/1", '{"rating": 3}')[0] != 200

    kill_starts(machine, row, kills, stores.old, pause, check)
    row.notes.append(f"each store had {OLD_USERS:,} users with {OLD_RATINGS} ratings, and the version of the schema was 1")


def kill_starts(machine, row, kills, make, pause, check):
    """Starts on a store are killed, up to three in a row; the next start has to work."""
    folder, model = place(machine)
    whole = killed_start(machine, model, make(folder, "timed"))
    number = 0
    with open(machine.folder / "killed.log", "w") as output:
        while row.faults < kills:
            number += 1
            store = make(folder, number)

            def check_all(server):
                row.torn += server.new_user() is None
                check(server, store)
                row.count_left(machine, folder)

            for _ in range(machine.random.randint(1, 3)):
                process = machine.begin(["serve", "--port", "0", "--model", model, "--store", store, "--set", "log.access=off"], output)
                pause(store, process, whole)
                if process.poll() is not None:
                    print("a start ended by itself; see killed.log", flush=True)
                    row.torn += 1
                process.kill()
                process.wait()
                row.faults += 1
            try:
                # Measured each time, since the machine may have become slower or faster.
                whole = killed_start(machine, model, store, check_all)
            except StartError as error:
                print(error, flush=True)
                row.torn += 1


def train(machine, stores, row, kills):
    """Trains over an existing model. The file gives the lists of the old or the new one; from its checkpoints the training becomes the new one."""
    folder, model = place(machine)
    known = {}
    for seed in SEEDS:
        began = time.monotonic()
        machine.run(*checkpointed(seed, folder / "known.marquee"))
        whole = time.monotonic() - began
        known[seed] = machine.lists(folder / "known.marquee")
        if not known[seed] or known[seed] == known.get(SEEDS[0], ()) and seed != SEEDS[0]:
            raise StartError("models of other seeds give the same lists, so that nothing tells the old from the new")
    shutil.copy(folder / "known.marquee", model)
    resumed = complete = 0
    while row.faults < kills:
        old, seed = SEEDS[(complete + 1) % 2], SEEDS[complete % 2]
        for i in range(4):
            log = machine.folder / "training.log"
            with open(log, "w") as output:
                began = time.monotonic()
                process = machine.begin(checkpointed(seed, model), output)
                try:
                    # Every other kill aims at the end, where the file is written.
                    process.wait(whole * machine.random.uniform(0.2 if i % 2 else 0.7, 1.1))
                    whole = time.monotonic() - began
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                    row.faults += 1
            resumed += "goes on after" in log.read_text()
            row.torn += machine.lists(model) not in (known[old], known[seed])
        text = machine.run(*checkpointed(seed, model))
        resumed += "goes on after" in text
        complete += 1
        # A training that went on from a checkpoint took less than a whole one.
        whole *= 1.2
        row.torn += machine.lists(model) != known[seed]
        row.left += len(list(folder.glob("*checkpoint*")))
        row.count_left(machine, folder, living=False)
    row.notes.append(f"{resumed} trainings went on from a checkpoint; {complete} completed ones gave the lists of one that was not killed")


KILLS = {
    "rating": (rate, "the server, while four clients rate"),
    "importing": (imports, "the server, while four clients import files"),
    "retraining": (retrain, "the server, while it retrains and four clients rate"),
    "swapping": (swap, "the server, while its model is replaced and four clients rate"),
    "migrating": (migrate, "the first starts on a new store"),
    "upgrading": (upgrade, "the first starts on a store of an older version"),
    "training": (train, "`train bayesfm` with a checkpoint every second, over an existing model"),
}
