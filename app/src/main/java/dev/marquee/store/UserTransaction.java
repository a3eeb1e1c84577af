package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredImport;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.table.ChangeTable;
import dev.marquee.store.table.ImportTable;
import dev.marquee.store.table.MarkTable;
import dev.marquee.store.table.RatingTable;
import dev.marquee.store.table.UserTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * One step from a revision of a person to the next, within a transaction that has the person locked. What changes nothing
 * makes no step. Mutable, for one thread.
 */
final class UserTransaction {
    private static final OptionalDouble SET = OptionalDouble.of(1);

    private final Handle handle;
    private final Revision before;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();
    private boolean isStep;

    UserTransaction(Handle handle, Revision before, Instant now) {
        this.handle = handle;
        this.before = before;
        this.now = now;
    }

    /** The rating there is then: the old one, with its time, if it was the same. */
    StoredRating rate(MovieId movie, float value) {
        RatingTable table = new RatingTable(handle);
        Optional<StoredRating> old = table.find(before.user(), movie);
        if (old.isPresent() && old.orElseThrow().value() == value) {
            return old.orElseThrow();
        }
        StoredRating rating = new StoredRating(movie, value, now);
        table.put(before.user(), List.of(rating));
        record(movie, old.map(StoredRating::value), Optional.of(value));
        return rating;
    }

    void unrate(MovieId movie) {
        RatingTable table = new RatingTable(handle);
        table.find(before.user(), movie).ifPresent(old -> {
            table.remove(before.user(), movie);
            record(movie, Optional.of(old.value()), Optional.empty());
        });
    }

    void mark(Mark mark, MovieId movie) {
        MarkTable table = new MarkTable(handle);
        if (!table.has(before.user(), mark, movie)) {
            put(mark, List.of(movie));
        }
    }

    void unmark(Mark mark, MovieId movie) {
        MarkTable table = new MarkTable(handle);
        if (table.has(before.user(), mark, movie)) {
            table.remove(before.user(), mark, movie);
            record(mark, movie, SET, OptionalDouble.empty());
        }
    }

    /** All of it, and a record of it; a step also where nothing in it is new. */
    void take(ImportBatch arrival) {
        rateAll(arrival.ratings());
        markAll(Mark.WATCHED, arrival.watched());
        markAll(Mark.WATCHLIST, arrival.watchlist());
        new ImportTable(handle)
                .add(before.user(), StoredImport.of(arrival, before.next().version(), now));
        isStep = true;
    }

    private void rateAll(Map<MovieId, ImportBatch.Rating> ratings) {
        RatingTable table = new RatingTable(handle);
        Map<MovieId, StoredRating> old = new HashMap<>();
        table.all(before.user()).forEach(rating -> old.put(rating.movie(), rating));
        List<StoredRating> changed = new ArrayList<>();
        ratings.forEach((movie, brought) -> {
            StoredRating rating = new StoredRating(movie, brought.value(), given(brought));
            Optional<StoredRating> was = Optional.ofNullable(old.get(movie));
            if (was.isEmpty() || gives(was.orElseThrow(), rating)) {
                changed.add(rating);
                record(movie, was.map(StoredRating::value), Optional.of(rating.value()));
            }
        });
        table.put(before.user(), changed);
    }

    /** When it was given, as exact as it is stored. */
    private Instant given(ImportBatch.Rating brought) {
        return brought.time()
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS))
                .filter(now::isAfter)
                .orElse(now);
    }

    /** Whether a rating gives way to another: the later counts, of equally late ones the one that comes. */
    private static boolean gives(StoredRating old, StoredRating rating) {
        return old.value() != rating.value() && !old.time().isAfter(rating.time());
    }

    private void markAll(Mark mark, Set<MovieId> movies) {
        Set<MovieId> fresh = new HashSet<>(movies);
        fresh.removeAll(Set.copyOf(new MarkTable(handle).movies(before.user(), mark)));
        put(mark, fresh.stream().sorted().toList());
    }

    private void put(Mark mark, Collection<MovieId> movies) {
        new MarkTable(handle).put(before.user(), mark, movies, now);
        movies.forEach(movie -> record(mark, movie, OptionalDouble.empty(), SET));
    }

    /** Writes down what changed, and gives the revision there is then. */
    Revision end() {
        if (!isStep) {
            return before;
        }
        new ChangeTable(handle).add(before.user(), changes);
        new UserTable(handle).set(before.next());
        return before.next();
    }

    private void record(MovieId movie, Optional<Float> was, Optional<Float> is) {
        record(Optional.empty(), movie, number(was), number(is));
    }

    private void record(Mark mark, MovieId movie, OptionalDouble was, OptionalDouble is) {
        record(Optional.of(mark), movie, was, is);
    }

    private void record(Optional<Mark> mark, MovieId movie, OptionalDouble was, OptionalDouble is) {
        changes.add(new Change(before.next().version(), now, mark, movie, was, is));
        isStep = true;
    }

    private static OptionalDouble number(Optional<Float> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
