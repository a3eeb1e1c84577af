"""Surprise: run_surprise.py SVD|SVDpp|KNNBaseline SPLIT RUNS [epochs]. One thread always; neighbours between movies, as its advice is."""

from common import Ratings, answer, errors, fits, np

import sys

import pandas as pd
import surprise

kind, split, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
ratings = Ratings(split)
frame = pd.DataFrame(ratings.train, columns=["user", "movie", "rating"])
data = surprise.Dataset.load_from_df(frame, surprise.Reader(rating_scale=(1, 5))).build_full_trainset()
if kind.startswith("KNN"):
    options = {"sim_options": {"name": "pearson_baseline", "user_based": False}, "verbose": False}
else:
    options = {"random_state": 1}
    if len(sys.argv) > 4:
        options["n_epochs"] = int(sys.argv[4])


def make():
    model = getattr(surprise, kind)(**options)
    return lambda: model.fit(data)


seconds, model = fits(make, runs)
predicted = np.array([model.predict(int(user), int(movie)).est for user, movie, _ in ratings.test])
answer(f"Surprise {surprise.__version__} {kind} " + " ".join(sys.argv[4:]), seconds, **errors(predicted, ratings.test))
