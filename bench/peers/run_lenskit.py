"""LensKit: run_lenskit.py ials|als|ease|itemknn|itemknn-implicit SPLIT RUNS [name=value ...]. Predictions are asked a user at a time."""

from common import THREADS, Ratings, answer, errors, fits, ndcg, np

import logging
import os
import sys

os.environ["LK_NUM_PROCS"] = "1"
logging.disable(logging.CRITICAL)

import lenskit  # noqa: E402
import pandas as pd  # noqa: E402
import torch  # noqa: E402
from lenskit.als import BiasedMFScorer, ImplicitMFScorer  # noqa: E402
from lenskit.data import ItemList, RecQuery, from_interactions_df  # noqa: E402
from lenskit.knn import EASEScorer, ItemKNNScorer  # noqa: E402
from lenskit.training import TrainingOptions  # noqa: E402

torch.set_num_threads(THREADS)
SCORERS = {
    "ials": ImplicitMFScorer,
    "als": BiasedMFScorer,
    "ease": EASEScorer,
    "itemknn": ItemKNNScorer,
    "itemknn-implicit": lambda **options: ItemKNNScorer(feedback="implicit", **options),
}
kind, split, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
options = {name: float(value) if "." in value else int(value) for name, value in (option.split("=") for option in sys.argv[4:])}
ratings = Ratings(split)
data = from_interactions_df(pd.DataFrame(ratings.train, columns=["user_id", "item_id", "rating"]))
rated = [[] for _ in range(ratings.users)]
for user, movie, rating in ratings.train:
    rated[user].append((movie, rating))


def make():
    scorer = SCORERS[kind](**options)
    return lambda: scorer.train(data, TrainingOptions(rng=1)) or scorer


def scores(model, user, movies):
    history = np.array(rated[user]).reshape(-1, 2)
    items = ItemList(item_ids=history[:, 0], rating=history[:, 1].astype(float))
    return np.array(model(RecQuery(user_id=user, history_items=items), ItemList(item_ids=movies)).scores("numpy"), dtype=float)


def predictions(model):
    predicted = np.empty(len(ratings.test))
    order = np.argsort(ratings.test[:, 0], kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(ratings.test[order, 0])) + 1):
        found = scores(model, ratings.test[rows[0], 0], ratings.test[rows, 1])
        predicted[rows] = np.where(np.isnan(found), ratings.train[:, 2].mean(), found)
    return predicted


def lists(model):
    top = np.full((ratings.users, 10), -1)
    for user in range(ratings.users):
        if rated[user]:
            found = scores(model, user, np.arange(ratings.movies))
            found[np.isnan(found)] = -np.inf
            found[[movie for movie, _ in rated[user]]] = -np.inf
            top[user] = np.argsort(-found, kind="stable")[:10]
    return top


seconds, model = fits(make, runs)
metrics = errors(predictions(model), ratings.test) if kind in ("als", "itemknn") else ndcg(lists(model), ratings)
answer(f"LensKit {lenskit.__version__} {kind} " + " ".join(sys.argv[4:]), seconds, **metrics)
