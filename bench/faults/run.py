#!/usr/bin/env python3
"""Kills the server and the commands with SIGKILL at random moments, lets fail what they depend on, and counts what was lost.

    python3 bench/faults/run.py [--jar app/target/marquee.jar] [--java java] [--kills N] [--faults N] [--jobs N] [--only NAME,NAME] [--seed S]

--kills is the number of kills in all, --faults that of faults per scenario; 0 for none; --jobs of scenarios at a time. Keeps the
results of each scenario in bench/faults/results.json until it is run again, and makes docs/reliability.md of them. Ends with status 1
if anything was lost, torn or left. Needs Python 3.9; PostgreSQL's server for half of the scenarios, a C
compiler for jumps of the clock, and the right to mount for a full disk. Data and models are synthetic, in a folder that is removed.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import signal
import sys
import tempfile
import time
import traceback

# Leaves no compiled files in the repository.
sys.dont_write_bytecode = True

from faults import FAULTS
from kills import KILLS, SEEDS, serve_als, serve_small
from page import page
from program import Machine, Row
from recovery import Skipped
from stores import PostgresStores, SqliteStores

# The share of the kills of each scenario, on SQLite and on PostgreSQL.
SHARES = {"rating": (10, 7), "importing": (8, 5), "retraining": (6, 3), "swapping": (6, 0), "migrating": (14, 10), "upgrading": (10, 7),
          "training": (4, 0)}


def scenarios(options, stores):
    """Function, store, row, and number of kills or faults of each."""
    only = options.only.split(",") if options.only else [*KILLS, *FAULTS]
    parts = sum(share for name in KILLS for share, _ in zip(SHARES[name], stores))
    for name, (function, what) in KILLS.items():
        for share, store in zip(SHARES[name], stores):
            count = round(options.kills * share / parts + 0.499)
            if name in only and share and count:
                # Training needs no store.
                yield function, store, Row(name, "none" if name == "training" else store.name, what), count
    for name, (function, names, what) in FAULTS.items():
        for store in stores:
            if name in only and store.name in names and options.faults:
                yield function, store, Row(name, store.name, what), options.faults


def attempt(machine, function, store, row, count):
    """Runs a scenario; the reason if this machine does not permit it."""
    began = time.monotonic()
    room = machine.room(f"{row.name}-{row.store}")
    try:
        function(room, store, row, count)
    except Skipped as reason:
        return str(reason)
    except Exception:
        traceback.print_exc()
        row.torn += 1
    finally:
        room.close()
        print(f"{row.name}: {vars(row)} in {time.monotonic() - began:.0f} s", flush=True)
    return ""


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jar", default=root / "app/target/marquee.jar")
    parser.add_argument("--java", default=os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java")
    parser.add_argument("--kills", type=int, default=540)
    parser.add_argument("--faults", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=pathlib.Path, default=root / "bench/faults/results.json")
    parser.add_argument("--out", type=pathlib.Path, default=root / "docs/reliability.md")
    options = parser.parse_args()
    # Ends what was begun, too, if it is told to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    results = json.loads(options.results.read_text()) if options.results.exists() else {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # PostgreSQL's user has to reach its folder.
        folder.chmod(0o755)
        machine = Machine(options.java, options.jar, folder, options.seed)
        stores = [SqliteStores()]
        try:
            if PostgresStores.binaries():
                stores.append(PostgresStores(folder / "postgres"))
            else:
                print("no PostgreSQL server is installed, so its scenarios are left out")
            machine.run("synth", "--users", "500", "--movies", "300", "--ratings", "30000", "--seed", "1", "--out", "data")
            machine.run("synth", "--users", "150", "--movies", "120", "--ratings", "4000", "--seed", "1", "--out", "small")
            machine.run(*serve_small(folder / "small.marquee"))
            for seed in SEEDS:
                machine.run(*serve_als(seed, folder / f"{seed}.marquee"))
            machine.cache_classes(folder / f"{SEEDS[0]}.marquee")
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                all_rows = [(pool.submit(attempt, machine, *each), each[2]) for each in scenarios(options, stores)]
                try:
                    for _ in concurrent.futures.as_completed([future for future, _ in all_rows]):
                        for future, row in all_rows:
                            if future.done():
                                results[f"{row.name} {row.store}"] = vars(row) | {"skipped": future.result()}
                        options.results.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
                        options.out.write_text(page(list(results.values()), [*KILLS], [*FAULTS]))
                except BaseException:
                    pool.shutdown(wait=False, cancel_futures=True)
                    machine.close()
                    raise
        finally:
            machine.close()
            for store in stores:
                store.close()
    sys.exit(1 if any(row.bad() for _, row in all_rows) else 0)


if __name__ == "__main__":
    main()
