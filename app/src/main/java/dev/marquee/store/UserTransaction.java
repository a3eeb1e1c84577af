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
import java.util.Arrays;
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
 * Changes of one user from one revision to the next, within a database transaction that holds the user's lock. Without any
 * changes, the revision stays the same. Mutable, for one thread.
 */
final class UserTransaction {
    private static final OptionalDouble SET = OptionalDouble.of(1);

    private final Handle handle;
    private final Revision before;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();
    private boolean changed;

    UserTransaction(Handle handle, Revision before, Instant now) {
        this.handle = handle;
        this.before = before;
        this.now = now;
    }

    /** Stores a rating and returns it; returns the old one, with its time, if the value is the same. */
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

    void deleteRating(MovieId movie) {
        RatingTable table = new RatingTable(handle);
        table.find(before.user(), movie).ifPresent(old -> {
            table.remove(before.user(), movie);
            record(movie, Optional.of(old.value()), Optional.empty());
        });
    }

    void mark(Mark mark, MovieId movie) {
        MarkTable table = new MarkTable(handle);
        if (!table.has(before.user(), mark, movie)) {
            Arrays.stream(Mark.values()).filter(mark::replaces).forEach(other -> deleteMark(other, movie));
            put(mark, List.of(movie));
        }
    }

    void deleteMark(Mark mark, MovieId movie) {
        MarkTable table = new MarkTable(handle);
        if (table.has(before.user(), mark, movie)) {
            table.remove(before.user(), mark, movie);
            record(mark, movie, SET, OptionalDouble.empty());
        }
    }

    /** Stores all ratings and marks of a batch and a record of it; makes a new revision even if nothing changes. */
    void importBatch(ImportBatch batch) {
        rateAll(batch.ratings());
        markAll(Mark.WATCHED, batch.watched());
        markAll(Mark.WATCHLIST, batch.watchlist());
        markAll(Mark.NOT_SEEN, batch.notSeen());
        new ImportTable(handle).add(before.user(), StoredImport.of(batch, before.version() + 1, now));
        changed = true;
    }

    /** Reverts an import, except for what was changed since; false if no import made that version. */
    boolean undoImport(long version) {
        boolean exists =
                new ImportTable(handle).all(before.user()).stream().anyMatch(imported -> imported.version() == version);
        if (exists) {
            new ChangeTable(handle).of(before.user(), version).forEach(this::undo);
        }
        return exists;
    }

    private void undo(Change change) {
        change.mark().ifPresentOrElse(mark -> deleteMark(mark, change.movie()), () -> undoRating(change));
    }

    private void undoRating(Change change) {
        RatingTable table = new RatingTable(handle);
        Optional<StoredRating> now = table.find(before.user(), change.movie())
                .filter(rating -> OptionalDouble.of(rating.value()).equals(change.after()));
        if (now.isEmpty()) {
            return;
        }
        if (change.before().isEmpty()) {
            deleteRating(change.movie());
            return;
        }
        float value = (float) change.before().getAsDouble();
        Instant time = new ChangeTable(handle)
                .timeBefore(before.user(), change.version(), change.movie())
                .orElse(change.time());
        table.put(before.user(), List.of(new StoredRating(change.movie(), value, time)));
        record(change.movie(), now.map(StoredRating::value), Optional.of(value));
    }

    private void rateAll(Map<MovieId, ImportBatch.Rating> ratings) {
        RatingTable table = new RatingTable(handle);
        Map<MovieId, StoredRating> old = new HashMap<>();
        table.all(before.user()).forEach(rating -> old.put(rating.movie(), rating));
        List<StoredRating> updates = new ArrayList<>();
        ratings.forEach((movie, imported) -> {
            StoredRating rating = new StoredRating(movie, imported.value(), time(imported));
            Optional<StoredRating> stored = Optional.ofNullable(old.get(movie));
            if (stored.isEmpty() || isReplacedBy(stored.orElseThrow(), rating)) {
                updates.add(rating);
                record(movie, stored.map(StoredRating::value), Optional.of(rating.value()));
            }
        });
        table.put(before.user(), updates);
    }

    /** The time of an imported rating, in the precision of the store; now, if it is unknown or in the future. */
    private Instant time(ImportBatch.Rating imported) {
        return imported.time()
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS))
                .filter(now::isAfter)
                .orElse(now);
    }

    /** Whether another rating replaces an old one: it has another value, and is not earlier. */
    private static boolean isReplacedBy(StoredRating old, StoredRating rating) {
        return old.value() != rating.value() && !old.time().isAfter(rating.time());
    }

    private void markAll(Mark mark, Set<MovieId> movies) {
        Set<MovieId> unmarked = new HashSet<>(movies);
        unmarked.removeAll(Set.copyOf(new MarkTable(handle).movies(before.user(), mark)));
        put(mark, unmarked.stream().sorted().toList());
    }

    private void put(Mark mark, Collection<MovieId> movies) {
        new MarkTable(handle).put(before.user(), mark, movies, now);
        movies.forEach(movie -> record(mark, movie, OptionalDouble.empty(), SET));
    }

    /** Writes the history of the changes, and returns the new revision. */
    Revision commit() {
        if (!changed) {
            return before;
        }
        new ChangeTable(handle).add(before.user(), changes);
        Revision after = before.next(changes.isEmpty() ? before.changed() : now.toEpochMilli());
        new UserTable(handle).set(after);
        return after;
    }

    private void record(MovieId movie, Optional<Float> was, Optional<Float> is) {
        record(Optional.empty(), movie, number(was), number(is));
    }

    private void record(Mark mark, MovieId movie, OptionalDouble was, OptionalDouble is) {
        record(Optional.of(mark), movie, was, is);
    }

    private void record(Optional<Mark> mark, MovieId movie, OptionalDouble was, OptionalDouble is) {
        changes.add(new Change(before.version() + 1, now, mark, movie, was, is));
        changed = true;
    }

    private static OptionalDouble number(Optional<Float> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
