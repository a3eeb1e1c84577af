package dev.marquee.store.table;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoredMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** SQL of the table of marks. */
public record MarkTable(Handle handle) {
    public boolean has(long user, Mark mark, MovieId movie) {
        return handle.select("select 1 from mark where app_user_id = :user and kind = :kind and movie = :movie")
                .bind("user", user)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** All movies with a mark, rated or not. */
    public List<MovieId> movies(long user, Mark mark) {
        return handle.select("select movie from mark where app_user_id = :user and kind = :kind")
                .bind("user", user)
                .bind("kind", mark.toString())
                .map((row, _) -> new MovieId(row.getString(1)))
                .list();
    }

    /**
     * The marked movies that the user has not rated, the latest first, equal times by movie. What is of no interest stays so unless
     * it was rated since, or at the same time: of a movie that was seen it means that the user does not want to see it once more.
     */
    public Map<Mark, List<StoredMark>> current(long user) {
        Map<Mark, List<StoredMark>> marks = new EnumMap<>(Mark.class);
        handle.select(
                        "select m.kind, m.movie, m.time from mark m where m.app_user_id = :user and not exists (select 1 from rating r where r.app_user_id = m.app_user_id and r.movie = m.movie and (m.kind <> :lasting or r.time >= m.time)) order by m.time desc, m.movie")
                .bind("user", user)
                .bind("lasting", Mark.NOT_INTERESTED.toString())
                .map((row, _) -> Map.entry(
                        row.getString(1),
                        new StoredMark(new MovieId(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)))))
                .forEach(entry -> Mark.named(entry.getKey())
                        .ifPresent(mark -> marks.computeIfAbsent(mark, _ -> new ArrayList<>())
                                .add(entry.getValue())));
        return marks;
    }

    public void put(long user, Mark mark, Collection<MovieId> movies, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into mark (app_user_id, kind, movie, time) values (:user, :kind, :movie, :time)");
        movies.forEach(movie -> batch.bind("user", user)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .bind("time", now.toEpochMilli())
                .add());
        batch.execute();
    }

    public void remove(long user, Mark mark, MovieId movie) {
        handle.createUpdate("delete from mark where app_user_id = :user and kind = :kind and movie = :movie")
                .bind("user", user)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .execute();
    }
}
