package dev.marquee.store;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.RatingSink;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.table.ChangeTable;
import dev.marquee.store.table.ImportTable;
import dev.marquee.store.table.MarkTable;
import dev.marquee.store.table.RatingTable;
import dev.marquee.store.table.UserTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The people of a store. Thread-safe. Every method throws a {@link dev.marquee.store.record.StoreException} if the store fails, and then has changed
 * nothing; what it returns from is on disk.
 */
public final class StoredUsers {
    private final Pools pools;
    private final InstantSource clock;
    private final SecretGenerator secrets = new SecretGenerator();

    StoredUsers(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
    }

    /** Somebody new, whose id nobody can guess: 128 random bits in 22 letters, digits, {@code -} and {@code _}. */
    public UserId add() {
        UserId user = new UserId(secrets.userId());
        add(user);
        return user;
    }

    /** Somebody whose id is known from elsewhere; nothing happens if they are here already. */
    public void add(UserId user) {
        pools.write(handle -> new UserTable(handle).add(user, now()));
    }

    /** What is stored of somebody now; empty if they are not here. */
    public Optional<Revision> revision(UserId user) {
        return pools.look(handle -> new UserTable(handle).find(user).map(UserTable.Row::revision));
    }

    /** Somebody, all of one moment; empty if they are not here. */
    public Optional<StoredUser> find(UserId user) {
        return pools.read(handle -> new UserTable(handle).find(user).map(row -> person(handle, user, row)));
    }

    /** All there is of somebody, of one moment; empty if they are not here. */
    public Optional<StoredHistory> history(UserId user) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .map(row -> new StoredHistory(
                        person(handle, user, row),
                        new ChangeTable(handle).all(row.revision().user()),
                        new ImportTable(handle).all(row.revision().user()))));
    }

    private static StoredUser person(Handle handle, UserId user, UserTable.Row row) {
        long person = row.revision().user();
        MarkTable marks = new MarkTable(handle);
        return new StoredUser(
                user,
                row.revision(),
                row.since(),
                new RatingTable(handle).all(person),
                marks.unrated(person, Mark.WATCHED),
                marks.unrated(person, Mark.WATCHLIST));
    }

    /**
     * Rates a movie. The same rating again changes nothing.
     *
     * @throws dev.marquee.store.record.UnknownUserException if they are not here
     */
    public Rated rate(UserId user, MovieId movie, float value) {
        return edit(user, edit -> {
            StoredRating rating = edit.rate(movie, value);
            return new Rated(edit.end(), rating);
        });
    }

    /** A rating, and what is stored of the person with it. */
    public record Rated(Revision revision, StoredRating rating) {}

    /**
     * Takes a rating back; none to take back changes nothing.
     *
     * @throws dev.marquee.store.record.UnknownUserException if they are not here
     */
    public Revision unrate(UserId user, MovieId movie) {
        return edit(user, edit -> {
            edit.unrate(movie);
            return edit.end();
        });
    }

    /**
     * Marks a movie; one that is marked so already stays so.
     *
     * @throws dev.marquee.store.record.UnknownUserException if they are not here
     */
    public Revision mark(UserId user, Mark mark, MovieId movie) {
        return edit(user, edit -> {
            edit.mark(mark, movie);
            return edit.end();
        });
    }

    /**
     * Takes a mark away; none to take away changes nothing.
     *
     * @throws dev.marquee.store.record.UnknownUserException if they are not here
     */
    public Revision unmark(UserId user, Mark mark, MovieId movie) {
        return edit(user, edit -> {
            edit.unmark(mark, movie);
            return edit.end();
        });
    }

    /**
     * Takes in all that somebody brings along, at once: nobody ever sees a part of it.
     *
     * @throws dev.marquee.store.record.UnknownUserException if they are not here
     */
    public Revision take(UserId user, ImportBatch arrival) {
        return edit(user, edit -> {
            edit.take(arrival);
            return edit.end();
        });
    }

    private <T> T edit(UserId user, Function<UserTransaction, T> work) {
        return pools.write(handle ->
                work.apply(new UserTransaction(handle, new UserTable(handle).lock(user, pools.lock()), now())));
    }

    /** Removes somebody and all there is of them, history included; false if they are not here. */
    public boolean forget(UserId user) {
        return pools.erase(handle -> new UserTable(handle).remove(user));
    }

    /** Hands over everybody's ratings of one moment, a person after the other. Takes little memory, and holds no one up. */
    public void ratings(RatingSink sink) {
        pools.read(handle -> {
            new RatingTable(handle).each(sink);
            return true;
        });
    }

    /** How many there are. */
    public long count() {
        return pools.look(handle -> new UserTable(handle).count());
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
