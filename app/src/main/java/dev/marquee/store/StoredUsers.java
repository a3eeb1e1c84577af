package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.internal.Hashes;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.NewToken;
import dev.marquee.store.record.RatingSink;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredActivity;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.Visibility;
import dev.marquee.store.record.VisibleUser;
import dev.marquee.store.table.ActivityTable;
import dev.marquee.store.table.ChangeTable;
import dev.marquee.store.table.ImportTable;
import dev.marquee.store.table.MarkTable;
import dev.marquee.store.table.RatingTable;
import dev.marquee.store.table.SharedLinkTable;
import dev.marquee.store.table.UserTable;
import dev.marquee.store.table.VisibilityTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The users of a store. Thread-safe. Every method throws a {@link dev.marquee.store.record.StoreException} if the store
 * fails, in which case nothing is changed; when a method returns, its changes are on disk.
 */
public final class StoredUsers {
    private final Pools pools;
    private final InstantSource clock;
    private final SecretGenerator secrets = new SecretGenerator();

    StoredUsers(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
    }

    /** Adds a user with a new random id: 128 bits in 22 letters, digits, {@code -} and {@code _}. */
    public UserId add() {
        UserId user = new UserId(secrets.userId());
        add(user);
        return user;
    }

    /** Adds a user with an existing id; does nothing if the user is in the store already. */
    public void add(UserId user) {
        pools.write(handle -> new UserTable(handle).add(user, now()));
    }

    /**
     * Adds a user with a new random id and a token, without which the id gives no access. The token is returned only here; the
     * store has its hash.
     */
    public NewToken addWithToken() {
        UserId user = new UserId(secrets.userId());
        String token = secrets.token();
        Instant now = now();
        pools.write(handle -> {
            boolean added = new UserTable(handle).add(user, now);
            new UserTable(handle).putTokenHash(key(handle, user), Hashes.sha256(token), now);
            return added;
        });
        return new NewToken(user, token);
    }

    /**
     * Gives a user a token, in place of an earlier one.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public NewToken renewToken(UserId user) {
        String token = secrets.token();
        pools.erase(handle -> {
            new UserTable(handle).putTokenHash(key(handle, user), Hashes.sha256(token), now());
            return true;
        });
        return new NewToken(user, token);
    }

    /** The hash of a user's token, or an empty text if the user has none; empty if the user is unknown. */
    public Optional<String> tokenHash(UserId user) {
        return pools.readSingle(handle -> new UserTable(handle).tokenHash(user));
    }

    /** The current revision of a user; empty if the user is unknown. */
    public Optional<Revision> revision(UserId user) {
        return pools.readSingle(handle -> new UserTable(handle).find(user).map(UserTable.Row::revision));
    }

    /** A consistent snapshot of a user; empty if the user is unknown. */
    public Optional<StoredUser> find(UserId user) {
        return pools.read(handle -> new UserTable(handle).find(user).map(row -> storedUser(handle, user, row)));
    }

    /** A consistent snapshot of a user with history and imports; empty if the user is unknown. */
    public Optional<StoredHistory> history(UserId user) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .map(row -> new StoredHistory(
                        storedUser(handle, user, row),
                        new ChangeTable(handle).all(row.revision().user()),
                        new ImportTable(handle).all(row.revision().user()),
                        new VisibilityTable(handle).find(row.revision().user()),
                        new SharedLinkTable(handle).all(row.revision().user()))));
    }

    private static StoredUser storedUser(Handle handle, UserId user, UserTable.Row row) {
        long key = row.revision().user();
        return new StoredUser(
                user,
                row.revision(),
                row.since(),
                new RatingTable(handle).all(key),
                new MarkTable(handle).current(key));
    }

    /**
     * Rates a movie. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Rated rate(UserId user, MovieId movie, float value) {
        return edit(user, edit -> {
            StoredRating rating = edit.rate(movie, value);
            return new Rated(edit.commit(), rating);
        });
    }

    /** A rating, and the user's revision with it. */
    public record Rated(Revision revision, StoredRating rating) {}

    /**
     * Deletes a rating. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Revision deleteRating(UserId user, MovieId movie) {
        return edit(user, edit -> {
            edit.deleteRating(movie);
            return edit.commit();
        });
    }

    /**
     * Marks a movie, and deletes one that it {@linkplain Mark#replaces replaces}. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Revision mark(UserId user, Mark mark, MovieId movie) {
        return edit(user, edit -> {
            edit.mark(mark, movie);
            return edit.commit();
        });
    }

    /**
     * Deletes a mark. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Revision deleteMark(UserId user, Mark mark, MovieId movie) {
        return edit(user, edit -> {
            edit.deleteMark(mark, movie);
            return edit.commit();
        });
    }

    /**
     * Imports a batch of ratings and marks in one transaction.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Revision importBatch(UserId user, ImportBatch batch) {
        return edit(user, edit -> {
            edit.importBatch(batch);
            return edit.commit();
        });
    }

    /** The changes that made a version of a user; empty if there are none, or the user is unknown. */
    public List<Change> changes(UserId user, long version) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .map(row -> new ChangeTable(handle).of(row.revision().user(), version))
                .orElse(List.of()));
    }

    /**
     * Reverts an import, except for ratings and marks that were changed since. A rating that it replaced gets the time at which
     * it was stored. Idempotent.
     *
     * @param version that the import made
     * @return the revision; empty if the user has no such import
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public Optional<Revision> undoImport(UserId user, long version) {
        return edit(user, edit -> edit.undoImport(version) ? Optional.of(edit.commit()) : Optional.empty());
    }

    private <T> T edit(UserId user, Function<UserTransaction, T> work) {
        return pools.write(handle ->
                work.apply(new UserTransaction(handle, new UserTable(handle).lock(user, pools.lock()), now())));
    }

    /**
     * Makes a user visible to users of similar taste, or changes the name. Idempotent.
     *
     * @param name shown to them
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public void show(UserId user, String name) {
        pools.write(handle -> {
            new VisibilityTable(handle).put(key(handle, user), new Visibility(name, now()));
            return true;
        });
    }

    /**
     * Revokes a user's agreement to be seen. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public void hide(UserId user) {
        pools.write(handle -> {
            new VisibilityTable(handle).remove(key(handle, user));
            return true;
        });
    }

    private long key(Handle handle, UserId user) {
        return new UserTable(handle).lock(user, pools.lock()).user();
    }

    /** A user's agreement to be seen; empty if there is none, or the user is unknown. */
    public Optional<Visibility> visibility(UserId user) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .flatMap(row -> new VisibilityTable(handle).find(row.revision().user())));
    }

    /**
     * The visible users but one, who rated some of the same movies; empty if that user is unknown or not visible. Takes memory for
     * their ratings.
     *
     * @param common the least number of movies that both rated
     */
    public List<VisibleUser> visibleOthers(UserId user, int common) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .map(row -> row.revision().user())
                .filter(key -> new VisibilityTable(handle).find(key).isPresent())
                .map(key -> new VisibilityTable(handle).others(key, common))
                .orElse(List.of()));
    }

    /** Deletes a user and all their data, history included; false if the user is unknown. */
    public boolean delete(UserId user) {
        return pools.erase(handle -> new UserTable(handle).remove(user));
    }

    /** Streams a consistent snapshot of all ratings, user by user. Takes little memory and blocks no other reads or writes. */
    public void ratings(RatingSink sink) {
        pools.read(handle -> {
            new RatingTable(handle).each(sink);
            return true;
        });
    }

    /**
     * What all users have done. Reads whole tables.
     *
     * @param from the first day, in UTC
     * @param imports the maximum number of imports
     */
    public StoredActivity activity(LocalDate from, int imports) {
        return pools.read(handle -> new ActivityTable(handle).read(from, imports));
    }

    /** The number of users. */
    public long count() {
        return pools.readSingle(handle -> new UserTable(handle).count());
    }

    /** The current time, in the precision of the store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
