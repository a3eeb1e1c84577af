"""myFM: run_myfm.py probit|gaussian SPLIT RUNS SWEEPS RANK ids|all. `all` adds what Marquee's default has on MovieLens 100K: demographics,
genres, years and who rated what, both ways; each block is a group of its own, as in its examples."""

from common import FOLDER, Ratings, answer, errors, fits, np

import sys

import myfm
from myfm import RelationBlock
from scipy.sparse import csr_matrix, diags, eye, hstack

kind, split, runs, sweeps, rank, features = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]), sys.argv[6]
ratings = Ratings(split)


def bags(lists):
    """One row per list of names, scaled to length 1."""
    names = {name: i for i, name in enumerate(sorted({name for values in lists for name in values}))}
    rows = [i for i, values in enumerate(lists) for _ in values]
    columns = [names[name] for values in lists for name in values]
    weights = [len(values) ** -0.5 for values in lists for _ in values]
    return csr_matrix((weights, (rows, columns)), shape=(len(lists), len(names)))


users, movies = [eye(ratings.users, format="csr")], [eye(ratings.movies, format="csr")]
if features == "all":
    known = [line.rstrip("\n").split("|") for line in open(f"{FOLDER}/u.user", encoding="latin-1")]
    catalogue = [line.rstrip("\n").split("|") for line in open(f"{FOLDER}/u.item", encoding="latin-1")]
    users += [bags([[user[2]] for user in known]), bags([[str(int(user[1]) // 10)] for user in known]), bags([[user[3]] for user in known])]
    movies += [bags([[i for i, flag in enumerate(movie[5:24]) if flag == "1"] for movie in catalogue]), bags([[movie[2][-4:]] for movie in catalogue])]
    rated = ratings.matrix(dtype=np.float64)
    for block, matrix in ((users, rated), (movies, rated.T.tocsr())):
        block.append(csr_matrix(diags(np.maximum(np.asarray(matrix.sum(1)).ravel(), 1) ** -0.5) @ matrix))
shapes = [block.shape[1] for block in users + movies]
users, movies = hstack(users, format="csr"), hstack(movies, format="csr")


def relations(part):
    return [RelationBlock(part[:, 0], users), RelationBlock(part[:, 1], movies)]


probit = kind == "probit"
targets = ratings.train[:, 2] - 1 if probit else ratings.train[:, 2].astype(float)


def make():
    model = (myfm.MyFMOrderedProbit if probit else myfm.MyFMRegressor)(rank=rank, random_seed=42)
    quiet = {"callback_default_freq": 10**9} if probit else {}
    return lambda: model.fit(None, targets, X_rel=relations(ratings.train), n_iter=sweeps, n_kept_samples=sweeps - 20, group_shapes=shapes, **quiet)


seconds, model = fits(make, runs)
test = relations(ratings.test)
predicted = model.predict_proba(None, test, n_workers=1) @ np.arange(1, 6) if probit else model.predict(None, test, n_workers=1)
answer(f"myFM {myfm.__version__} {kind} {features}", seconds, **errors(predicted, ratings.test))
