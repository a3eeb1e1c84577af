#!/usr/bin/env python3
"""Writes the golden values of RatingMetricsTest: synthetic ratings with predictions, and the values of the metrics.

An independent implementation, in exact fractions, after the definitions of scikit-learn's mean_squared_error,
mean_absolute_error, r2_score and explained_variance_score (user guide, section 3.4.6). To write the file again:

    python3 core/src/test/scripts/rating_metrics.py > core/src/test/resources/dev/marquee/evaluate/metric/rating-metrics.json
"""

import json
import math
import platform
import random
from fractions import Fraction

SEED = 20_260_101
USERS, MOVIES = 12, 31


def mean(values):
    return sum(values) / len(values)


def variance(values):
    middle = mean(values)
    return mean([(value - middle) ** 2 for value in values])


def draw():
    """One line per rating: user, movie, half stars, and a prediction that a float holds exactly."""
    source = random.Random(SEED)
    lines = []
    for user in range(USERS):
        for movie in sorted(source.sample(range(MOVIES), source.randint(1, 20))):
            rating = source.randint(1, 10) / 2
            prediction = min(5.0, max(0.5, round((rating + source.gauss(0.1, 0.9)) * 1024) / 1024))
            lines.append([user, movie, rating, prediction])
    return lines


def main():
    lines = draw()
    ratings = [Fraction(line[2]) for line in lines]
    errors = [Fraction(line[2]) - Fraction(line[3]) for line in lines]
    squares = mean([error**2 for error in errors])
    metrics = {
        "rmse": math.sqrt(squares),
        "mae": float(mean([abs(error) for error in errors])),
        "r2": float(1 - squares / variance(ratings)),
        "explainedVariance": float(1 - variance(errors) / variance(ratings)),
    }
    golden = {
        "madeBy": f"core/src/test/scripts/rating_metrics.py, Python {platform.python_version()}, seed {SEED}",
        "users": USERS,
        "movies": MOVIES,
        "metrics": metrics,
    }
    head = json.dumps(golden, indent=2)[:-2]
    rows = ",\n".join("    " + json.dumps(line) for line in lines)
    print(f'{head},\n  "lines": [\n{rows}\n  ]\n}}')


if __name__ == "__main__":
    main()
