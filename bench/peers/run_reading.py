"""Reading a CSV of ratings: run_reading.py pandas|pandas-index|pyarrow|polars|polars-index FOLDER RUNS.

-index also numbers users and movies and sorts by them, as a recommender needs it and Marquee does.
"""

from common import THREADS, answer, fits, np

import sys

import pandas
import polars
import pyarrow

how, path, runs = sys.argv[1], sys.argv[2] + "/ratings.csv", int(sys.argv[3])
pyarrow.set_cpu_count(THREADS)


def read():
    if how.startswith("polars"):
        table = polars.read_csv(path)
        if how.endswith("index"):
            table = table.with_columns(polars.col("userId").rank("dense"), polars.col("movieId").rank("dense")).sort("userId", "movieId")
        return table
    table = pandas.read_csv(path, engine="pyarrow" if how == "pyarrow" else "c")
    if how.endswith("index"):
        users, _ = pandas.factorize(table.userId)
        movies, _ = pandas.factorize(table.movieId)
        table = table.assign(userId=users, movieId=movies).iloc[np.lexsort((movies, users))]
    return table


seconds, table = fits(lambda: read, runs)
version = polars.__version__ if how.startswith("polars") else pandas.__version__
answer(f"{how} {version}", seconds, ratings=len(table))
