"""buffalo: run_buffalo.py als|bpr SPLIT RUNS RANK PASSES [name=value ...]. For als, a rated pair has the weight 1 + `alpha`."""

from common import THREADS, Ratings, answer, best, fits, ndcg, np

import importlib.metadata
import pathlib
import sys
import tempfile

import scipy.io
from buffalo import ALS, BPRMF, ALSOption, BPRMFOption, MatrixMarketOptions

kind, split, runs, rank, passes = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
options = {name: float(value) for name, value in (option.split("=") for option in sys.argv[6:])}
ratings = Ratings(split)
rated = ratings.matrix()

with tempfile.TemporaryDirectory() as folder:
    scipy.io.mmwrite(f"{folder}/rated.mtx", rated)
    for side, count in (("uid", ratings.users), ("iid", ratings.movies)):
        pathlib.Path(folder, side).write_text("".join(f"{i}\n" for i in range(count)))
    data = MatrixMarketOptions().get_default_option()
    data.input.update(main=f"{folder}/rated.mtx", uid=f"{folder}/uid", iid=f"{folder}/iid")
    data.data.update(path=f"{folder}/rated.h5py", tmp_dir=folder, validation={})

    def make():
        option = (ALSOption if kind == "als" else BPRMFOption)().get_default_option()
        option.update(d=rank, num_iters=passes, num_workers=THREADS, random_seed=1, evaluation_on_learning=False, compute_loss_on_training=False, validation={})
        option.update(**options)
        model = (ALS if kind == "als" else BPRMF)(option, data_opt=data)
        model.initialize()
        return lambda: model.train() and model

    seconds, model = fits(make, runs)
    scores = np.array(model.P @ model.Q.T)
    if kind == "bpr":
        scores += np.array(model.Qb).reshape(1, -1)

answer(f"buffalo {importlib.metadata.version('buffalo')} {kind} " + " ".join(sys.argv[6:]), seconds, **ndcg(best(scores, rated), ratings))
