#!/usr/bin/env python3
"""Writes MovieLens 100K's u1.base three times as ratings.csv and movies.csv: without genres, with 2,000 names as genres, eight per
movie and with a heavy tail, and with one name of its own per movie.

    bench/many-names.py D OUT    # D: the folder of MovieLens 100K; makes OUT/none, OUT/eight and OUT/own
"""
import csv
import pathlib
import random
import sys

NAMES = [f"Name {i}" for i in range(2000)]
WEIGHTS = [1 / (i + 20) for i in range(len(NAMES))]
source, out = (pathlib.Path(argument) for argument in sys.argv[1:])
movies = [line.split("|")[:2] for line in (source / "u.item").read_text("latin-1").splitlines()]
ratings = [line.split("\t") for line in (source / "u1.base").read_text().splitlines()]
rng = random.Random(7)
unused = rng.sample(NAMES, len(NAMES))


def eight():
    names = {unused.pop() for _ in range(min(2, len(unused)))}
    while len(names) < 8:
        names.add(rng.choices(NAMES, WEIGHTS)[0])
    return sorted(names)


def write(folder, names):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "movies.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["movieId", "title", "genres"])
        rows.writerows([movie, title, "|".join(names(movie)) or "(no genres listed)"] for movie, title in movies)
    with open(folder / "ratings.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["userId", "movieId", "rating", "timestamp"])
        rows.writerows(ratings)


write(out / "none", lambda movie: [])
write(out / "eight", lambda movie: eight())
write(out / "own", lambda movie: [f"Own {movie}"])
