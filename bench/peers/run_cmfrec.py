"""cmfrec: run_cmfrec.py implicit|explicit SPLIT RUNS RANK PASSES cg|cholesky [lambda_=X alpha=Y]."""

from common import THREADS, Ratings, answer, best, errors, fits, ndcg

import sys

import cmfrec

kind, split, runs, rank, passes, solver = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]), sys.argv[6]
options = {name: float(value) for name, value in (option.split("=") for option in sys.argv[7:])}
ratings = Ratings(split)
implicit = kind == "implicit"
rated = (ratings.matrix() if implicit else ratings.matrix(ratings.train[:, 2])).tocoo()


def make():
    model = (cmfrec.CMF_implicit if implicit else cmfrec.CMF)(
        k=rank,
        niter=passes,
        use_cg=solver == "cg",
        finalize_chol=False,
        nthreads=THREADS,
        random_state=1,
        verbose=False,
        use_float=True,
        **options,
    )
    return lambda: model.fit(rated)


seconds, model = fits(make, runs)
if implicit:
    metrics = ndcg(best(model.A_ @ model.B_.T, rated.tocsr()), ratings)
else:
    metrics = errors(model.predict(ratings.test[:, 0], ratings.test[:, 1]), ratings.test)
answer(f"cmfrec {kind} {solver} " + " ".join(sys.argv[7:]), seconds, **metrics)
