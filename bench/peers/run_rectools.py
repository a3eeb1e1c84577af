"""RecTools: run_rectools.py ease SPLIT RUNS PENALTY."""

from common import THREADS, Ratings, answer, fits, ndcg, np

import importlib.metadata
import sys

import pandas
from rectools import Columns
from rectools.dataset import Dataset
from rectools.models import EASEModel

kind, split, runs, penalty = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
assert kind == "ease"
ratings = Ratings(split)
lines = pandas.DataFrame({Columns.User: ratings.train[:, 0], Columns.Item: ratings.train[:, 1]})
lines[Columns.Weight], lines[Columns.Datetime] = 1.0, "2000-01-01"
data = Dataset.construct(lines)


def make():
    model = EASEModel(regularization=penalty, recommend_n_threads=THREADS)
    return lambda: model.fit(data)


seconds, model = fits(make, runs)
found = model.recommend(users=np.arange(ratings.users), dataset=data, k=10, filter_viewed=True)
top = np.full((ratings.users, 10), -1)
top[found[Columns.User], found[Columns.Rank] - 1] = found[Columns.Item]
answer(f"RecTools {importlib.metadata.version('rectools')} {kind}", seconds, **ndcg(top, ratings))
