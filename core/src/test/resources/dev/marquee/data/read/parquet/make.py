"""Makes the Parquet files of ParquetRatingsTest: python3 make.py, with pandas 3.1.1, pyarrow 26.0.1 and polars 2.1.0."""
import pandas
import polars

ratings = pandas.DataFrame(
    {
        "userId": [1, 1, 2, 2, 3, 3],
        "movieId": [10, 20, 10, 30, 20, 30],
        "rating": [4.0, 3.5, 0.5, 5.0, 2.0, 4.5],
        "timestamp": [1147880044, 1147868817, 1147868828, 1147878820, 1147868510, 1147868495],
    }
)
ratings.to_parquet("pandas.parquet", index=False, row_group_size=2)
polars.from_pandas(ratings).write_parquet("polars.parquet")
texts = ratings.assign(userId="u" + ratings.userId.astype(str), timestamp=pandas.to_datetime(ratings.timestamp, unit="s"))
texts.rename(columns={"userId": "who"}).to_parquet("texts.parquet", index=False)
ratings.assign(rating=ratings.rating.mask(ratings.rating == 0.5)).to_parquet("null.parquet", index=False, row_group_size=2)
ratings.assign(userId=ratings.userId.astype(float)).to_parquet("float-ids.parquet", index=False)
ratings.assign(rating=[[value] for value in ratings.rating]).to_parquet("lists.parquet", index=False)
ratings.assign(userId=ratings.userId + 5_000_000_000).to_parquet("long-ids.parquet", index=False)
ratings.drop(columns=["rating"]).assign(plays=[1, 2, 3, 4, 5, 6]).to_parquet("events.parquet", index=False)
ratings.to_parquet("brotli.parquet", index=False, compression="brotli")
