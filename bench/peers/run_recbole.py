"""RecBole: run_recbole.py EASE|BPR SPLIT RUNS [name=value ...], with the settings of its own files for MovieLens 1M unless given."""

from common import THREADS, Ratings, answer, best, fits, ndcg, np

import contextlib
import io
import os
import pathlib
import sys
import tempfile

import recbole
import torch
from recbole.config import Config
from recbole.data import create_dataset, data_preparation
from recbole.utils import get_model, get_trainer, init_seed

name, split, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
options = dict(option.split("=") for option in sys.argv[4:])
torch.set_num_threads(THREADS)
ratings = Ratings(split)


def file(rows, path):
    path.write_text("user_id:token\titem_id:token\n" + "".join(f"{u}\t{m}\n" for u, m, _ in rows))


with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
    # RecBole writes its logs into the working folder.
    os.chdir(folder)
    where = pathlib.Path(folder, "data")
    where.mkdir()
    file(ratings.train, where / "data.train.inter")
    # RecBole wants two more parts; they are not looked at.
    file(ratings.train[:1000], where / "data.valid.inter")
    file(ratings.test, where / "data.test.inter")
    settings = {"data_path": folder, "checkpoint_dir": folder, "benchmark_filename": ["train", "valid", "test"], "load_col": {"inter": ["user_id", "item_id"]}}
    settings |= {"use_gpu": False, "state": "ERROR", "show_progress": False, "seed": 1, "learner": "adam"}
    settings |= {key: float(value) if "." in value else int(value) for key, value in options.items()}
    sys.argv = sys.argv[:1]
    config = Config(model=name, dataset="data", config_dict=settings)
    data = create_dataset(config)
    train, _, _ = data_preparation(config, data)

    def make():
        init_seed(1, True)

        def fit():
            model = get_model(name)(config, train.dataset)
            get_trainer(config["MODEL_TYPE"], name)(config, model).fit(train, verbose=False, saved=False)
            return model

        return fit

    seconds, model = fits(make, runs)
    users = data.token2id("user_id", [str(u) for u in range(ratings.users)])
    known = np.unique(ratings.train[:, 1])
    columns = data.token2id("item_id", [str(m) for m in known])
    scores = np.full((ratings.users, ratings.movies), -np.inf, np.float32)
    with torch.no_grad():
        for start in range(0, ratings.users, 500):
            batch = torch.tensor(users[start : start + 500])
            found = model.full_sort_predict({"user_id": batch}).reshape(len(batch), -1).numpy()
            scores[start : start + 500, known] = found[:, columns]

answer(f"RecBole {recbole.__version__} {name} " + " ".join(f"{k}={v}" for k, v in options.items()), seconds, **ndcg(best(scores, ratings.matrix()), ratings))
