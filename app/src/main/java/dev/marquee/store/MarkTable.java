package dev.marquee.store;

import dev.marquee.data.MovieId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What people mark. */
record MarkTable(Handle handle) {
    boolean has(long person, Mark mark, MovieId movie) {
        return handle.select("select 1 from mark where person = :person and kind = :kind and movie = :movie")
                .bind("person", person)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** All that are marked so, rated or not. */
    List<MovieId> movies(long person, Mark mark) {
        return handle.select("select movie from mark where person = :person and kind = :kind")
                .bind("person", person)
                .bind("kind", mark.toString())
                .map((row, _) -> new MovieId(row.getString(1)))
                .list();
    }

    /** Those that they have not rated, the latest first, equal times by movie. */
    List<StoredMark> unrated(long person, Mark mark) {
        return handle.select(
                        "select m.movie, m.time from mark m where m.person = :person and m.kind = :kind and not exists (select 1 from rating r where r.person = m.person and r.movie = m.movie) order by m.time desc, m.movie")
                .bind("person", person)
                .bind("kind", mark.toString())
                .map((row, _) -> new StoredMark(new MovieId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                .list();
    }

    void put(long person, Mark mark, Collection<MovieId> movies, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into mark (person, kind, movie, time) values (:person, :kind, :movie, :time)");
        movies.forEach(movie -> batch.bind("person", person)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .bind("time", now.toEpochMilli())
                .add());
        batch.execute();
    }

    void remove(long person, Mark mark, MovieId movie) {
        handle.createUpdate("delete from mark where person = :person and kind = :kind and movie = :movie")
                .bind("person", person)
                .bind("kind", mark.toString())
                .bind("movie", movie.value())
                .execute();
    }
}
