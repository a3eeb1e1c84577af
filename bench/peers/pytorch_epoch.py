#!/usr/bin/env python3
"""One epoch of the study's network: PyTorch on CPU and Marquee, on the same ratings, batch and threads, alternating.

Usage: pytorch_epoch.py FOLDER JAVA JAR
  FOLDER  MovieLens 100K
  JAVA    a java of 25 or newer
  JAR     bench/target/benchmarks.jar

Needs PyTorch and NumPy (Debian: python3-torch and, for a fair comparison with matrix products on a fast BLAS,
libopenblas0-pthread; the script rejects the reference BLAS). Tensors are in memory before the clock starts, the first epochs of each
round warm up, and rounds alternate so that a machine that speeds up or slows down does so for both. Printed are the
median, the fastest and the slowest epoch of each, and the ratio of medians.
"""

import statistics
import subprocess
import sys
import time

import numpy as np
import torch

BATCH = 1024
ROUNDS = 3
EPOCHS = 8
WARM_UP = 3


def columns(folder):
    users = [line.rstrip("\n").split("|") for line in open(f"{folder}/u.user", encoding="latin-1")]
    movies = [line.rstrip("\n").split("|") for line in open(f"{folder}/u.item", encoding="latin-1")]
    jobs = sorted({user[3] for user in users})
    ages = np.array([float(user[1]) for user in users])
    ages = (ages - ages.mean()) / ages.std()
    people = np.zeros((len(users), 3 + len(jobs)), np.float32)
    for i, user in enumerate(users):
        people[i, 0 if user[2] == "F" else 1] = 1
        people[i, 2 + jobs.index(user[3])] = 1
        people[i, -1] = ages[i]
    genres = np.array([[float(flag) for flag in movie[6:24]] for movie in movies], np.float32)
    ratings = np.loadtxt(f"{folder}/u1.base", dtype=np.int64)
    user, movie = ratings[:, 0] - 1, ratings[:, 1] - 1
    features = np.concatenate([people[user], genres[movie]], 1)
    tensors = [torch.from_numpy(a) for a in (user, movie, features, ratings[:, 2].astype(np.float32))]
    return tensors, len(users), len(movies)


class Network(torch.nn.Module):
    def __init__(self, users, movies, features):
        super().__init__()
        self.user = torch.nn.Embedding(users, 50)
        self.movie = torch.nn.Embedding(movies, 50)
        self.hidden = torch.nn.Linear(100 + features, 100)
        self.out = torch.nn.Linear(100, 1)

    def forward(self, user, movie, features):
        inputs = torch.cat([self.user(user), self.movie(movie), features], 1)
        return self.out(torch.relu(self.hidden(inputs))).squeeze(1)


def torch_epochs(tensors, users, movies, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    user, movie, features, rating = tensors
    network = Network(users, movies, features.shape[1])
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    seconds = []
    for _ in range(EPOCHS):
        began = time.perf_counter()
        order = torch.randperm(len(rating))
        for at in range(0, len(order), BATCH):
            rows = order[at : at + BATCH]
            loss = torch.nn.functional.mse_loss(network(user[rows], movie[rows], features[rows]), rating[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        seconds.append(time.perf_counter() - began)
    return seconds[WARM_UP:]


def marquee_epochs(folder, java, jar, threads):
    command = [java, "--add-modules", "jdk.incubator.vector", "-cp", jar, "dev.marquee.bench.EpochTimes", folder, str(threads)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return [float(line) for line in lines[1:] if line]


def blas():
    """The libraries that torch took its matrix products from."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    loaded = sorted({line.split()[-1] for line in open("/proc/self/maps") if "blas" in line or "mkl" in line})
    names = [name.rsplit("/", 1)[-1] for name in loaded]
    if names and not any("openblas" in name or "mkl" in name or "blis" in name for name in names):
        sys.exit(f"PyTorch runs on the reference BLAS ({', '.join(names)}), several times slower than OpenBLAS; install libopenblas0-pthread")
    return ", ".join(names) or "its own BLAS"


def main():
    folder, java, jar = sys.argv[1:4]
    library = blas()
    tensors, users, movies = columns(folder)
    seconds = {}
    for _ in range(ROUNDS):
        for threads in (1, 2):
            seconds.setdefault(("PyTorch", threads), []).extend(torch_epochs(tensors, users, movies, threads))
            seconds.setdefault(("Marquee", threads), []).extend(marquee_epochs(folder, java, jar, threads))
    print(f"PyTorch {torch.__version__} on {library}, NumPy {np.__version__}; seconds an epoch of {len(tensors[0])} ratings, batch {BATCH}")
    print(f"{'':10}{'threads':>8}{'median':>10}{'fastest':>10}{'slowest':>10}{'epochs':>8}")
    for (name, threads), times in sorted(seconds.items()):
        median = statistics.median(times)
        print(f"{name:10}{threads:8}{median:10.4f}{min(times):10.4f}{max(times):10.4f}{len(times):8}")
    best = {name: min(statistics.median(seconds[name, threads]) for threads in (1, 2)) for name in ("PyTorch", "Marquee")}
    print(f"PyTorch's better median is {best['PyTorch'] / best['Marquee']:.1f} times Marquee's better median")


main()
