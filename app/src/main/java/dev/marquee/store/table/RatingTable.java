package dev.marquee.store.table;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.RatingSink;
import dev.marquee.store.record.StoredRating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** SQL of the table of ratings. */
public record RatingTable(Handle handle) {
    private static final int FETCH = 1_000;

    public Optional<StoredRating> find(long user, MovieId movie) {
        return handle.select("select movie, value, time from rating where app_user_id = :user and movie = :movie")
                .bind("user", user)
                .bind("movie", movie.value())
                .map((row, _) -> rating(row, 1))
                .findOne();
    }

    /** A user's ratings, the latest first, equal times by movie. */
    public List<StoredRating> all(long user) {
        return handle.select(
                        "select movie, value, time from rating where app_user_id = :user order by time desc, movie")
                .bind("user", user)
                .map((row, _) -> rating(row, 1))
                .list();
    }

    /** Streams all ratings, sorted by user and movie; never holds all of them in memory. */
    public void each(RatingSink sink) {
        handle.select(
                        "select p.name, r.movie, r.value, r.time from rating r join app_user p on p.id = r.app_user_id order by r.app_user_id, r.movie")
                .setFetchSize(FETCH)
                .map((row, _) -> new Owned(new UserId(row.getString(1)), rating(row, 2)))
                .forEach(owned -> sink.accept(owned.user(), owned.rating()));
    }

    private record Owned(UserId user, StoredRating rating) {}

    public void put(long user, List<StoredRating> ratings) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into rating (app_user_id, movie, value, time) values (:user, :movie, :value, :time) on conflict (app_user_id, movie) do update set value = excluded.value, time = excluded.time");
        ratings.forEach(rating -> batch.bind("user", user)
                .bind("movie", rating.movie().value())
                .bind("value", (double) rating.value())
                .bind("time", rating.time().toEpochMilli())
                .add());
        batch.execute();
    }

    public void remove(long user, MovieId movie) {
        handle.createUpdate("delete from rating where app_user_id = :user and movie = :movie")
                .bind("user", user)
                .bind("movie", movie.value())
                .execute();
    }

    private static StoredRating rating(ResultSet row, int from) throws SQLException {
        return new StoredRating(
                new MovieId(row.getString(from)),
                (float) row.getDouble(from + 1),
                Instant.ofEpochMilli(row.getLong(from + 2)));
    }
}
