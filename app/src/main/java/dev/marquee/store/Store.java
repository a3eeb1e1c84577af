package dev.marquee.store;

import dev.marquee.store.database.Database;
import dev.marquee.store.database.PoolStatistics;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The persistent data of the server: users and API keys. Thread-safe. */
public final class Store implements AutoCloseable {
    private final Pools pools;
    private final String name;
    private final StoredUsers users;
    private final StoredLinks links;
    private final ApiKeys keys;

    private Store(Pools pools, String name, InstantSource clock) {
        this.pools = pools;
        this.name = name;
        this.users = new StoredUsers(pools, clock);
        this.links = new StoredLinks(pools, clock);
        this.keys = new ApiKeys(pools, clock);
    }

    /**
     * Opens a store; creates it if it does not exist, and migrates an older one to the current schema.
     *
     * @param clock gives the times of changes
     * @throws dev.marquee.store.record.StoreException if it cannot be reached, is not a store, or was written by a newer
     *     version of Marquee
     * @throws dev.marquee.data.UsageException if the address is invalid
     */
    public static Store open(StoreSettings settings, InstantSource clock) {
        Database database = Database.of(settings);
        return new Store(Pools.open(database, clock), database.name(), clock);
    }

    /**
     * Checks the form of an address, without connecting or creating anything.
     *
     * @throws dev.marquee.data.UsageException if the address is invalid
     */
    public static void checkAddress(StoreSettings settings) {
        Database _ = Database.of(settings);
    }

    /**
     * Checks an address, and for a file that a store can be opened or created there, without connecting or creating anything.
     *
     * @throws StoreException if it cannot
     * @throws dev.marquee.data.UsageException if the address is invalid
     */
    public static void checkLocation(StoreSettings settings) {
        Database.of(settings).checkLocation();
    }

    /**
     * Opens an existing store as {@link #open} does.
     *
     * @throws dev.marquee.store.record.StoreException also if it does not exist
     */
    public static Store reopen(StoreSettings settings, InstantSource clock) {
        Database database = Database.of(settings);
        if (!database.exists()) {
            throw new StoreException(database.name(), StoreException.Reason.NO_FILE);
        }
        return open(settings, clock);
    }

    /** The file or address of the store, without passwords. */
    public String name() {
        return name;
    }

    /** The users of the store. */
    public StoredUsers users() {
        return users;
    }

    /** The read-only links of the users of the store. */
    public StoredLinks links() {
        return links;
    }

    /** The API keys of the store. */
    public ApiKeys keys() {
        return keys;
    }

    /**
     * Checks that the store responds, and that the last write did not fail within the last ten seconds.
     *
     * @throws StoreException if it does not respond, or the write failed
     */
    public void check() {
        pools.check();
    }

    /** Statistics of the connection pools: one for reading, one for writing. */
    public List<PoolStatistics> pools() {
        return pools.statistics();
    }

    /**
     * Locks retraining on the ratings of this store among all servers that share it; the lock ends with its process, too.
     *
     * @return empty if another server holds the lock
     * @throws StoreException if the store does not respond
     */
    public Optional<RetrainingLock> tryLockRetraining() {
        return pools.tryLockRetraining();
    }

    /** Waits for running writes and closes the connections. */
    @Override
    public void close() {
        pools.close();
    }
}
