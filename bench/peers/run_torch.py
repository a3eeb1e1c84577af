"""The study's network on PyTorch, on u1.base of MovieLens 100K: run_torch.py EPOCHS. Tensors are in memory before the clock starts;
printed are the seconds of the first epoch and of those after the first three. Needs a fast BLAS; the reference BLAS is refused.
"""

from common import FOLDER, THREADS, answer, clock, np

import sys

import torch

BATCH = 1024
EPOCHS = int(sys.argv[1])
WARM_UP = 3


def columns():
    users = [line.rstrip("\n").split("|") for line in open(f"{FOLDER}/u.user", encoding="latin-1")]
    movies = [line.rstrip("\n").split("|") for line in open(f"{FOLDER}/u.item", encoding="latin-1")]
    jobs = sorted({user[3] for user in users})
    ages = np.array([float(user[1]) for user in users])
    ages = (ages - ages.mean()) / ages.std()
    people = np.zeros((len(users), 3 + len(jobs)), np.float32)
    for i, user in enumerate(users):
        people[i, 0 if user[2] == "F" else 1] = 1
        people[i, 2 + jobs.index(user[3])] = 1
        people[i, -1] = ages[i]
    genres = np.array([[float(flag) for flag in movie[6:24]] for movie in movies], np.float32)
    ratings = np.loadtxt(f"{FOLDER}/u1.base", dtype=np.int64)
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


def epochs(tensors, users, movies):
    torch.set_num_threads(THREADS)
    torch.manual_seed(0)
    user, movie, features, rating = tensors
    network = Network(users, movies, features.shape[1])
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    seconds = []
    for _ in range(EPOCHS):
        began = clock()
        order = torch.randperm(len(rating))
        for at in range(0, len(order), BATCH):
            rows = order[at : at + BATCH]
            loss = torch.nn.functional.mse_loss(network(user[rows], movie[rows], features[rows]), rating[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        seconds.append(clock() - began)
    return seconds[:1] + seconds[WARM_UP:]


def blas():
    """The libraries that torch took its matrix products from."""
    torch.ones(64, 64) @ torch.ones(64, 64)
    loaded = sorted({line.split()[-1] for line in open("/proc/self/maps") if "blas" in line or "mkl" in line})
    names = [name.rsplit("/", 1)[-1] for name in loaded]
    if names and not any("openblas" in name or "mkl" in name or "blis" in name for name in names):
        sys.exit(f"PyTorch runs on the reference BLAS ({', '.join(names)}), several times slower than OpenBLAS; install libopenblas0-pthread")
    return ", ".join(names) or "its own BLAS"


library = blas()
tensors, users, movies = columns()
answer(f"PyTorch {torch.__version__} on {library}", epochs(tensors, users, movies), ratings=len(tensors[0]))
