"""What the peers' scripts share: data, metrics as Marquee defines them, and the line of JSON that a run prints.

Imported first, because it sets the number of threads (environment THREADS) before NumPy starts. FOLDER is an environment variable, too:
MovieLens 100K, or the folder that splits.py wrote.
"""

import json
import os
import resource
import time
import warnings

THREADS = int(os.environ.get("THREADS", "1"))
# implicit and cmfrec advise one thread of BLAS, since they have threads of their own.
BLAS_THREADS = os.environ.get("BLAS_THREADS", str(THREADS))
for name in ("OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "RAYON_NUM_THREADS", "POLARS_MAX_THREADS", "LK_NUM_THREADS"):
    os.environ[name] = str(THREADS)
for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LK_NUM_BACKEND_THREADS", "LK_NUM_CHILD_THREADS"):
    os.environ[name] = BLAS_THREADS
# These force a slower kernel where they are set.
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
warnings.filterwarnings("ignore")

import numpy as np  # noqa: E402
import scipy.sparse  # noqa: E402

FOLDER = os.environ.get("FOLDER", ".")
clock = time.perf_counter


class Ratings:
    """Train and test as integer arrays of user, movie, rating, with indices from 0."""

    def __init__(self, split):
        large = os.path.exists(f"{FOLDER}/movies.dat")
        divider = "::" if large else "\t"
        catalogue = f"{FOLDER}/movies.dat" if large else f"{FOLDER}/u.item"
        ids = [int(line.split(divider[0])[0]) if large else int(line.split("|")[0]) for line in open(catalogue, encoding="latin-1")]
        self.movies = len(ids)
        self.users = 6040 if large else 943
        place = {movie: i for i, movie in enumerate(ids)}

        def part(ending):
            rows = (line.split(divider)[:3] for line in open(f"{FOLDER}/{split}.{ending}"))
            return np.array([(int(u) - 1, place[int(m)], int(float(r))) for u, m, r in rows], dtype=np.int64)

        self.train, self.test = part("base"), part("test")

    def matrix(self, values=None, dtype=np.float32):
        values = np.ones(len(self.train), dtype) if values is None else np.asarray(values, dtype)
        return scipy.sparse.csr_matrix((values, (self.train[:, 0], self.train[:, 1])), shape=(self.users, self.movies))


def errors(predicted, test):
    difference = np.clip(predicted, 1, 5) - test[:, 2]
    return {"rmse": float(np.sqrt((difference**2).mean())), "mae": float(np.abs(difference).mean())}


def ndcg(top, ratings, k=10):
    """Of lists, users x movies with -1 where there is none; every test rating is relevant; the mean over users who have one."""
    relevant = [set() for _ in range(ratings.users)]
    for user, movie, _ in ratings.test:
        relevant[user].add(movie)
    discount = 1 / np.log2(np.arange(2, k + 2))
    values = []
    for user in range(ratings.users):
        if relevant[user]:
            gain = sum(discount[i] for i, movie in enumerate(top[user][:k]) if movie in relevant[user])
            values.append(gain / discount[: min(k, len(relevant[user]))].sum())
    return {"ndcg@10": float(np.mean(values))}


def best(scores, seen, k=10):
    """The first k of dense scores, which are changed, without what the sparse matrix `seen` has."""
    rows, columns = seen.nonzero()
    scores[rows, columns] = -np.inf
    top = np.argpartition(-scores, k, axis=1)[:, :k]
    return np.take_along_axis(top, np.argsort(-np.take_along_axis(scores, top, 1), axis=1, kind="stable"), 1)


def fits(make, runs):
    """Calls make(), which returns a function that fits and returns a model, `runs` times; the seconds of each fit, and the last model."""
    seconds = []
    for _ in range(runs):
        fit = make()
        start = clock()
        model = fit()
        seconds.append(clock() - start)
    return seconds, model


def answer(system, seconds, **metrics):
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"system": system, "seconds": seconds, "memory": round(memory), **metrics}), flush=True)
