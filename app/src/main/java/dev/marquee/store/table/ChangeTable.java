package dev.marquee.store.table;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** SQL of the table of changes. */
public record ChangeTable(Handle handle) {
    private static final String SELECT =
            "select version, time, kind, movie, before_value, after_value from change where app_user_id = :user";

    public void add(long user, List<Change> changes) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into change (app_user_id, version, kind, movie, before_value, after_value, time) values (:user, :version, :kind, :movie, :before, :after, :time)");
        for (Change change : changes) {
            batch.bind("user", user)
                    .bind("version", change.version())
                    .bind("kind", change.what())
                    .bind("movie", change.movie().value())
                    .bind("before", change.before())
                    .bind("after", change.after())
                    .bind("time", change.time().toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /** A user's changes, the earliest first. */
    public List<Change> all(long user) {
        return handle.select(SELECT + " order by version, kind, movie")
                .bind("user", user)
                .map((row, _) -> change(row))
                .list();
    }

    /** The changes that made a version of a user, by kind and movie. */
    public List<Change> of(long user, long version) {
        return handle.select(SELECT + " and version = :version order by kind, movie")
                .bind("user", user)
                .bind("version", version)
                .map((row, _) -> change(row))
                .list();
    }

    /** When a user's rating of a movie got the value that it had before a version; empty if the history has no such change. */
    public Optional<Instant> timeBefore(long user, long version, MovieId movie) {
        return handle.select(
                        "select max(time) from change where app_user_id = :user and version < :version and kind = :kind"
                                + " and movie = :movie")
                .bind("user", user)
                .bind("version", version)
                .bind("kind", Change.RATING)
                .bind("movie", movie.value())
                .map((row, _) -> {
                    long time = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(time));
                })
                .one();
    }

    private static Change change(ResultSet row) throws SQLException {
        String kind = row.getString(3);
        return new Change(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                Mark.named(kind),
                new MovieId(row.getString(4)),
                value(row, 5),
                value(row, 6));
    }

    private static OptionalDouble value(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
