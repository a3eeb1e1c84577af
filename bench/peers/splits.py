"""Splits that both Marquee and the peers read: python splits.py ML-1M FOLDER writes ML-1M with s80.base and s80.test (of each user
a fifth is tested) and s90.base and s90.test (a tenth at random), in the layout of ratings.dat."""

import gzip
import pathlib
import shutil
import sys

import numpy as np


def write(source, folder):
    source, folder = pathlib.Path(source), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("movies.dat", "users.dat"):
        shutil.copy(source / name, folder)
    packed = source / "ratings.dat.gz"
    text = gzip.open(packed, "rt").read() if packed.exists() else (source / "ratings.dat").read_text()
    lines = text.splitlines()
    (folder / "ratings.dat").write_text("\n".join(lines) + "\n")
    users = np.array([int(line.split("::", 1)[0]) for line in lines])
    rng = np.random.default_rng(1)
    tested = np.zeros(len(lines), bool)
    for user in np.unique(users):
        rows = np.flatnonzero(users == user)
        tested[rng.permutation(rows)[: round(0.2 * len(rows))]] = True
    write_parts(folder, "s80", lines, tested)
    tested = np.zeros(len(lines), bool)
    tested[np.random.default_rng(1).permutation(len(lines))[: round(0.1 * len(lines))]] = True
    write_parts(folder, "s90", lines, tested)


def write_parts(folder, name, lines, tested):
    for ending, mask in (("base", ~tested), ("test", tested)):
        with open(folder / f"{name}.{ending}", "w") as part:
            part.writelines(lines[i] + "\n" for i in np.flatnonzero(mask))


if __name__ == "__main__":
    write(*sys.argv[1:3])
