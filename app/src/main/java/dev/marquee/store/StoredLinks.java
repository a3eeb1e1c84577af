package dev.marquee.store;

import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.SharedLink;
import dev.marquee.store.table.SharedLinkTable;
import dev.marquee.store.table.UserTable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The read-only links of the users of a store. They go with their user. Thread-safe. Every method throws a
 * {@link dev.marquee.store.record.StoreException} if the store fails, in which case nothing is changed.
 */
public final class StoredLinks {
    private static final int MAX_LINKS = 20;

    private final Pools pools;
    private final InstantSource clock;
    private final SecretGenerator secrets = new SecretGenerator();

    StoredLinks(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
    }

    /**
     * Adds a link with a new random token: 256 bits in 43 letters, digits, {@code -} and {@code _}.
     *
     * @param name of the user, shown to those who have the link
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     * @throws UsageException if the user has {@value #MAX_LINKS} links
     */
    public SharedLink add(UserId user, String name) {
        SharedLink link = new SharedLink(secrets.key(), name, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return pools.write(handle -> {
            SharedLinkTable table = new SharedLinkTable(handle);
            long key = key(handle, user);
            if (table.all(key).size() >= MAX_LINKS) {
                throw new UsageException(
                        "there are %d links, as many as are allowed; revoke one of them".formatted(MAX_LINKS));
            }
            table.add(key, link);
            return link;
        });
    }

    /** A user's links, the earliest first; none if the user is unknown. */
    public List<SharedLink> all(UserId user) {
        return pools.read(handle -> new UserTable(handle)
                .find(user)
                .map(row -> new SharedLinkTable(handle).all(row.revision().user()))
                .orElse(List.of()));
    }

    /** The link of a token with its user; empty if it was revoked, or there never was one. */
    public Optional<SharedLink.Owned> find(String token) {
        return pools.readSingle(handle -> new SharedLinkTable(handle).find(token));
    }

    /**
     * Revokes a link of a user. Idempotent.
     *
     * @throws dev.marquee.store.record.UnknownUserException if the user is unknown
     */
    public void remove(UserId user, String token) {
        pools.erase(handle -> {
            new SharedLinkTable(handle).remove(key(handle, user), token);
            return true;
        });
    }

    private long key(Handle handle, UserId user) {
        return new UserTable(handle).lock(user, pools.lock()).user();
    }
}
