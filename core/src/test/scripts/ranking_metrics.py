#!/usr/bin/env python3
"""Writes the golden values of GoldenMetricsTest: a synthetic split with scores and probabilities, and its metrics.

An implementation of its own, in plain Python, after the papers that the Javadoc of RankingMetrics, ListMetrics,
DistributionMetrics and Coverage names. Every number that Java reads fits a float. To write the file again:

    python3 core/src/test/scripts/ranking_metrics.py > core/src/test/resources/dev/marquee/evaluate/ranking-metrics.json
"""

import json
import math
import platform
import random

SEED = 20_261_124
USERS, MOVIES, GENRES = 13, 29, 5
STARS = [1, 2, 3, 4, 5]
SETTINGS = [{"k": [3, 10], "relevant": "4"}, {"k": [5], "relevant": "all"}, {"k": [1, 40], "relevant": "5"}]


def draw():
    """Train, shown and test ratings; the last three users have none in train, the last movie has none at all."""
    source = random.Random(SEED)
    genres = [sorted(source.sample(range(GENRES), source.randint(0, 3))) for _ in range(MOVIES)]
    train, shown, test = {}, {}, {}
    for user in range(USERS):
        rated = source.sample(range(MOVIES - 1), source.randint(6, 22))
        cut = source.randint(2, len(rated) - 1)
        for place, movie in enumerate(rated):
            part = test if place >= cut else shown if user >= USERS - 3 else train
            part.setdefault(user, {})[movie] = source.choice([1, 2, 3, 3, 4, 4, 4, 5, 5])
    scores = [[source.randint(-12, 12) / 8 for _ in range(MOVIES)] for _ in range(USERS)]
    return genres, train, shown, test, scores, [[probabilities(source) for _ in range(MOVIES)] for _ in range(USERS)]


def probabilities(source):
    """Sixty-fourths that add up to 1; now and then a level is given nothing."""
    cuts = sorted(source.randint(0, 64) for _ in range(4))
    return [(high - low) / 64 for low, high in zip([0, *cuts], [*cuts, 64])]


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else None


def discounted(gains):
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def ranking(setting, genres, train, shown, test, scores):
    least = -math.inf if setting["relevant"] == "all" else float(setting["relevant"])
    raters = [sum(movie in rated for rated in train.values()) for movie in range(MOVIES)]
    surprise = [math.log2(len(train) / max(1, count)) for count in raters]
    by_raters = sorted(range(MOVIES), key=lambda movie: (-raters[movie], movie))
    users = [user for user in sorted(test) if any(rating >= least for rating in test[user].values())]
    metrics, lists = {}, {}

    for user in users:
        known = {**train.get(user, {}), **shown.get(user, {})}
        candidates = [movie for movie in range(MOVIES) if movie not in known]
        ordered = sorted(candidates, key=lambda movie: (-scores[user][movie], movie))
        relevant = {movie for movie, rating in test[user].items() if rating >= least}
        others = [movie for movie in candidates if movie not in relevant]
        wins = [
            1.0 if scores[user][good] > scores[user][other] else 0.5 if scores[user][good] == scores[user][other] else 0.0
            for good in relevant
            for other in others
        ]
        add = lambda name, value: metrics.setdefault(name, []).append(value)
        add("auc", mean(wins))
        longest = ordered[: max(setting["k"])]
        at = lambda places: [
            sum(movie in relevant for movie in places[: place + 1]) / (place + 1) if movie in relevant else 0
            for place, movie in enumerate(places)
        ]
        add("map", sum(at(longest)) / len(relevant))
        lists[user] = ordered
        for k in setting["k"]:
            top = ordered[:k]
            hits = [movie in relevant for movie in top]
            add(f"precision@{k}", sum(hits) / k)
            add(f"recall@{k}", sum(hits) / len(relevant))
            add(f"ndcg@{k}", discounted(hits) / discounted([1] * min(k, len(relevant))))
            gain = lambda rating: 2 ** (rating - 1) - 1
            best = discounted(sorted((gain(rating) for rating in test[user].values()), reverse=True)[:k])
            gained = discounted([gain(test[user][movie]) if movie in test[user] else 0 for movie in top])
            add(f"gradedNdcg@{k}", gained / best if best else None)
            add(f"map@{k}", sum(at(top)) / min(k, len(relevant)))
            add(f"mrr@{k}", next((1 / place for place, hit in enumerate(hits, 1) if hit), 0))
            add(f"hitRate@{k}", float(any(hits)))
            pairs = [(one, other) for i, one in enumerate(top) for other in top[:i]]
            if k > 1:
                add(f"diversity@{k}", mean([distance(genres[one], genres[other]) for one, other in pairs]))
            add(f"novelty@{k}", mean([surprise[movie] for movie in top]))
            own = [surprise[movie] for movie in known]
            add(f"noveltyLift@{k}", mean([surprise[movie] for movie in top]) - mean(own) if own else None)
            opinions = [test[user][movie] for movie in top if movie in test[user]]
            add(f"dislikedHits@{k}", mean([float(rating <= 2) for rating in opinions]))
            add(f"hitRating@{k}", mean(opinions))
            expected = [movie for movie in by_raters if movie not in known][:k]
            add(f"serendipity@{k}", sum(movie in relevant and movie not in expected for movie in top) / k)
            liked = [movie for movie, rating in known.items() if rating >= least]
            add(f"miscalibration@{k}", divergence(mix(liked, genres), mix(top, genres)))
    values = {name: mean(numbers) for name, numbers in metrics.items()}
    for k in setting["k"]:
        values[f"coverage@{k}"] = len({movie for ordered in lists.values() for movie in ordered[:k]}) / MOVIES
        pairs = [(one, other) for one in lists for other in lists if one < other]
        values[f"overlap@{k}"] = mean([len(set(lists[one][:k]) & set(lists[other][:k])) / k for one, other in pairs])
    return values


def distance(some, others):
    either = set(some) | set(others)
    return 1 - len(set(some) & set(others)) / len(either) if either else 1


def mix(movies, genres):
    weights = [0.0] * GENRES
    for movie in movies:
        for genre in genres[movie]:
            weights[genre] += 1 / len(genres[movie])
    total = sum(weights)
    return [weight / total for weight in weights] if total else None


def divergence(taste, listed):
    if taste is None or listed is None:
        return None
    return sum(p * math.log(p / (0.99 * q + 0.01 * p)) for p, q in zip(taste, listed) if p > 0)


def rating_metrics(setting, train, test, distributions):
    liked = 4 if setting["relevant"] == "all" else float(setting["relevant"])
    lines = [
        (rating, distributions[user][movie], user not in train or not any(movie in rated for rated in train.values()))
        for user in test
        for movie, rating in test[user].items()
    ]
    expected = lambda distribution: sum(star * p for star, p in zip(STARS, distribution))
    variance = lambda distribution: sum((star - expected(distribution)) ** 2 * p for star, p in zip(STARS, distribution))
    errors = [rating - expected(distribution) for rating, distribution, _ in lines]
    unseen = [rating - expected(distribution) for rating, distribution, new in lines if new]
    ratings = [rating for rating, _, _ in lines]
    squares = mean([error**2 for error in errors])
    spread = lambda numbers: mean([(number - mean(numbers)) ** 2 for number in numbers])
    within = {
        level: mean(
            [overlap(level / 100, sum(distribution[: rating - 1]), sum(distribution[:rating])) for rating, distribution, _ in lines]
        )
        for level in (50, 80, 90, 95)
    }
    came = lambda rating, distribution: sum(p for star, p in zip(STARS, distribution) if (star >= liked) == (rating >= liked))
    return {
        "rmse": math.sqrt(squares),
        "mae": mean([abs(error) for error in errors]),
        "r2": 1 - squares / spread(ratings),
        "explainedVariance": 1 - spread(errors) / spread(ratings),
        "rmseUnseen": math.sqrt(mean([error**2 for error in unseen])),
        "maeUnseen": mean([abs(error) for error in unseen]),
        "logLikelihood": mean([math.log(max(1e-6, distribution[rating - 1])) for rating, distribution, _ in lines]),
        "likedLogLoss": -mean([math.log(max(1e-6, came(rating, distribution))) for rating, distribution, _ in lines]),
        **{f"within{level}": value for level, value in within.items()},
        "calibrationError": mean([abs(value - level / 100) for level, value in within.items()]),
        "spreadError": abs(math.log(math.sqrt(squares / mean([variance(distribution) for _, distribution, _ in lines])))),
        "likedCalibrationError": calibration_error(
            [(sum(p for star, p in zip(STARS, distribution) if star >= liked), rating >= liked) for rating, distribution, _ in lines]
        ),
    }


def calibration_error(predictions):
    """Of pairs of a probability and whether it came true: |mean difference| within tenths, weighted by their size."""
    bins = {}
    for probability, came_true in predictions:
        bins.setdefault(min(9, int(10 * probability)), []).append(probability - came_true)
    return sum(abs(sum(bin)) for bin in bins.values()) / len(predictions)


def overlap(middle, low, high):
    """How much of what lies evenly over low..high falls into the middle of 0..1."""
    if high == low:
        return float((1 - middle) / 2 <= low <= (1 + middle) / 2)
    inside = min(high, (1 + middle) / 2) - max(low, (1 - middle) / 2)
    return max(0.0, inside) / (high - low)


def main():
    genres, train, shown, test, scores, distributions = draw()
    rows = lambda part: [[user, movie, rating] for user in sorted(part) for movie, rating in sorted(part[user].items())]
    golden = {
        "madeBy": f"core/src/test/scripts/ranking_metrics.py, Python {platform.python_version()}, seed {SEED}",
        "users": USERS,
        "movies": MOVIES,
        "genres": genres,
        "train": rows(train),
        "shown": rows(shown),
        "test": rows(test),
        "scores": scores,
        "probabilities": [[distribution for distribution in row] for row in distributions],
        "settings": [
            {
                **setting,
                "metrics": {
                    **rating_metrics(setting, train, test, distributions),
                    **ranking(setting, genres, train, shown, test, scores),
                },
            }
            for setting in SETTINGS
        ],
    }
    print("{\n" + ",\n".join(f'  "{name}": {json.dumps(value)}' for name, value in golden.items()) + "\n}")


if __name__ == "__main__":
    main()
