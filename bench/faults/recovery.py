"""What scenarios share in which the server has to recover."""
import time

from program import Server, wait_for

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
