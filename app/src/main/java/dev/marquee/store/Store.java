package dev.marquee.store;

import dev.marquee.store.database.Database;
import dev.marquee.store.database.PoolStatistics;
import dev.marquee.store.database.Pools;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreSettings;
import java.time.InstantSource;
import java.util.List;

/** What is kept between two starts. Thread-safe. */
public final class Store implements AutoCloseable {
    private final Pools pools;
    private final String name;
    private final StoredUsers users;
    private final ApiKeys keys;

    private Store(Pools pools, String name, InstantSource clock) {
        this.pools = pools;
        this.name = name;
        this.users = new StoredUsers(pools, clock);
        this.keys = new ApiKeys(pools, clock);
    }

    /**
     * Opens a store, makes it if it is not there, and brings an older one to the form of this program.
     *
     * @param clock says when something was stored
     * @throws dev.marquee.store.record.StoreException if it cannot be reached, is something else, or was written by a newer Marquee
     * @throws dev.marquee.data.UsageException if the address is none
     */
    public static Store open(StoreSettings settings, InstantSource clock) {
        Database database = Database.of(settings);
        return new Store(Pools.open(database, clock), database.name(), clock);
    }

    /**
     * Opens a store that there is, as {@link #open} does.
     *
     * @throws dev.marquee.store.record.StoreException if it is not there, too
     */
    public static Store reopen(StoreSettings settings, InstantSource clock) {
        Database database = Database.of(settings);
        if (!database.isThere()) {
            throw new StoreException(database.name(), StoreException.Reason.GONE);
        }
        return open(settings, clock);
    }

    /** Where it is, without passwords. */
    public String name() {
        return name;
    }

    /** The people in it. */
    public StoredUsers people() {
        return users;
    }

    /** The keys of programs. */
    public ApiKeys keys() {
        return keys;
    }

    /**
     * Returns if the store answers, and did not refuse the last write of the last ten seconds.
     *
     * @throws StoreException if it does not, or did
     */
    public void check() {
        pools.check();
    }

    /** How its connections are used: those that read, those that write. */
    public List<PoolStatistics> pools() {
        return pools.figures();
    }

    /** Waits for what is being written, and ends. */
    @Override
    public void close() {
        pools.close();
    }
}
