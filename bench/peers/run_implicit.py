"""implicit: run_implicit.py als|als-cholesky|bpr SPLIT RUNS RANK PASSES [name=value ...]. For als, `weight` is that of a rated pair."""

from common import THREADS, Ratings, answer, fits, ndcg, np

import sys

import implicit

kind, split, runs, rank, passes = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
options = {name: float(value) for name, value in (option.split("=") for option in sys.argv[6:])}
ratings = Ratings(split)
rated = ratings.matrix() * options.pop("weight", 1.0)


def make():
    shared = {"factors": rank, "iterations": passes, "num_threads": THREADS, "random_state": 1, **options}
    if kind == "bpr":
        model = implicit.cpu.bpr.BayesianPersonalizedRanking(**shared)
    else:
        model = implicit.cpu.als.AlternatingLeastSquares(use_cg=kind == "als", **shared)
    return lambda: model.fit(rated, show_progress=False) or model


seconds, model = fits(make, runs)
top, _ = model.recommend(np.arange(ratings.users), rated, N=10)
answer(f"implicit {implicit.__version__} {kind} " + " ".join(sys.argv[6:]), seconds, **ndcg(top, ratings))
