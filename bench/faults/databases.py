"""Scenarios in which PostgreSQL fails or is exchanged, while the server itself goes on."""
import time

from kills import place
from program import Server, clients, wait_for
from recovery import RECOVERY_SECONDS, end, note_recovery, wait_for_ratings
from stores import PostgresStores, Proxy


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


def failed_over(machine, stores, row, times):
    """The database stops without a checkpoint, and its synchronous standby takes its place behind a proxy."""
    primary = PostgresStores(machine.folder / "postgres")
    everything = [primary]
    proxy = Proxy(primary.port)
    try:
        folder, model = place(machine)
        store = primary.new(folder, "users")
        through = primary.address(store.rpartition("/")[2], proxy.port)
        server = Server(machine, model, through)
        everyone = clients(server, row.name, outlasts=True)
        for i in range(max(1, times // 3)):
            standby = primary.standby(machine.folder / f"standby{i}")
            everything.append(standby)
            time.sleep(machine.random.uniform(0.3, 1))
            primary.stop_at_once()
            row.faults += 1
            standby.promote()
            proxy.backend = standby.port
            primary = standby
            wait_for_ratings(row, server, everyone, time.monotonic())
            row.torn += server.ask("GET", f"/users/{everyone[0].user}/recommendations")[0] != 200
        note_recovery(row, everyone)
        end(machine, row, server, everyone, through, model, folder)
    finally:
        proxy.close()
        for each in everything:
            each.close()


def restored(machine, stores, row, times):
    """A dump takes the place of the database of a running server. As many ratings follow as were lost, so that versions are the same."""
    folder, model = place(machine)
    store = stores.new(folder, "users")
    database = store.rpartition("/")[2]
    server = Server(machine, model, store)
    users = [server.new_user() for _ in range(4)]
    movies = [movie["movie"] for movie in server.movies()]
    stale = 0
    for i in range(max(1, times // 3)):
        kept = {user: server.ratings(user) for user in users}
        stores.dump(database, machine.folder / "dump")
        rate_all(server, users, movies[5:10], 5, row)
        lists = {user: server.movies_for(user) for user in users}
        stores.restore(database, machine.folder / "dump")
        row.faults += 1
        row.torn += not wait_for(lambda: all(server.ratings(user) == kept[user] for user in users), RECOVERY_SECONDS)
        rate_all(server, users, movies[20 + i : 25 + i], 1, row)
        now = {user: server.movies_for(user) for user in users}
        after = {user: server.ratings(user) for user in users}
        for user in users:
            expected = kept[user] | {movie: 1 for movie in movies[20 + i : 25 + i]}
            row.lost += sum(after[user].get(movie) != rating for movie, rating in expected.items())
            row.invented += sum(movie not in expected for movie in after[user])
        server.kill()
        server = Server(machine, model, store)
        stale += sum(server.movies_for(user) != now[user] for user in users)
        row.torn += sum(lists[user] is None or now[user] is None for user in users)
        row.count_left(machine, folder)
    row.torn += stale
    row.notes.append(f"{stale} of {row.faults * len(users)} lists after a restore were not those of a server that was started afterwards")
    server.kill()


def rate_all(server, users, movies, rating, row):
    for user in users:
        for movie in movies:
            status, _ = server.ask("PUT", f"/users/{user}/ratings/{movie}", f'{{"rating": {rating}}}')
            row.acknowledged += status == 200
            row.torn += status != 200
