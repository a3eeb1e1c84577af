"""Pairwise ranking elsewhere: run_pairwise.py lightfm-bpr|lightfm-warp|cornac SPLIT RUNS RANK EPOCHS."""

from common import THREADS, Ratings, answer, best, fits, ndcg, np

import sys

kind, split, runs, rank, epochs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
ratings = Ratings(split)
rated = ratings.matrix()
if kind == "cornac":
    import cornac

    data = cornac.data.Dataset.from_uir([(int(u), int(m), float(r)) for u, m, r in ratings.train])

    def make():
        model = cornac.models.BPR(k=rank, max_iter=epochs, learning_rate=0.01, lambda_reg=0.01, num_threads=THREADS, seed=1, verbose=False)
        return lambda: model.fit(data)

    def scores(model):
        found = np.full((ratings.users, ratings.movies), -np.inf, np.float32)
        users = [data.uid_map[user] for user in range(ratings.users)]
        known = [movie for movie in range(ratings.movies) if movie in data.iid_map]
        columns = [data.iid_map[movie] for movie in known]
        found[:, known] = model.u_factors[users] @ model.i_factors[columns].T + model.i_biases[columns]
        return found

    version = cornac.__version__
else:
    import lightfm

    def make():
        model = lightfm.LightFM(no_components=rank, loss=kind.split("-")[1], random_state=1)
        return lambda: model.fit(rated.tocoo(), epochs=epochs, num_threads=THREADS)

    def scores(model):
        _, users = model.get_user_representations()
        biases, movies = model.get_item_representations()
        return users @ movies.T + biases

    version = lightfm.__version__

seconds, model = fits(make, runs)
answer(f"{kind} {version}", seconds, **ndcg(best(np.array(scores(model)), rated), ratings))
