"""EASE on LAPACK: run_ease.py SPLIT RUNS PENALTY single|double, by potrf and potri of SciPy's OpenBLAS."""

from common import Ratings, answer, best, fits, ndcg, np

import sys

from scipy.linalg import lapack

split, runs, penalty = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
kind = np.float32 if sys.argv[4] == "single" else np.float64
potrf, potri = (lapack.spotrf, lapack.spotri) if kind == np.float32 else (lapack.dpotrf, lapack.dpotri)
ratings = Ratings(split)
rated = ratings.matrix(dtype=kind)
diagonal = np.diag_indices(ratings.movies)


def fit():
    gram = np.asarray((rated.T @ rated).todense(), dtype=kind)
    gram[diagonal] += penalty
    factor, _ = potrf(gram.T, lower=1, overwrite_a=1, clean=0)
    inverse, _ = potri(factor, lower=1, overwrite_c=1)
    inverse = np.tril(inverse)
    inverse = inverse + inverse.T
    inverse[diagonal] /= 2
    weights = inverse / -np.diag(inverse)
    weights[diagonal] = 0
    return weights


seconds, weights = fits(lambda: fit, runs)
answer(f"EASE on LAPACK, {sys.argv[4]} precision", seconds, **ndcg(best(rated @ weights, rated), ratings))
