package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between the supported databases. Sealed, because only these are tested. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /** The database of an address. */
    static Database of(StoreSettings settings) {
        return PostgresDatabase.isMeant(settings.url()) ? PostgresDatabase.of(settings) : SqliteDatabase.of(settings);
    }

    /** Its file or address, without passwords. */
    String name();

    /** Whether it exists; if not, opening it creates it. */
    boolean exists();

    /**
     * Requires that it is a store, or empty, or does not exist yet, before anything is opened that could change it.
     *
     * @throws dev.marquee.store.record.StoreException if it holds other data, or a log next to it does not belong to it
     */
    void requireOwn();

    /**
     * Checks, without a connection and without changing anything, that a store can be opened or created in its place. Says nothing
     * of a database on a server.
     *
     * @throws dev.marquee.store.record.StoreException if it cannot
     */
    void checkLocation();

    /**
     * Locks the retraining of models on the ratings of this database among all servers that share it.
     *
     * @return empty if another server holds the lock
     */
    Optional<RetrainingLock> tryLockRetraining();

    /** The data source of connections for writing outside of the pools. */
    DataSource source();

    /** The configuration of a connection pool. */
    HikariConfig pool(boolean writing);

    /** The placeholders of the migrations, which differ by database. */
    Map<String, String> placeholders();

    /** The clause that ends a select so that its rows are locked until the transaction ends. */
    String lockClause();

    /** Runs work in a transaction; reads see a consistent snapshot. */
    <T> T transaction(Handle handle, boolean writing, Function<Handle, T> work);

    /** Starts to watch whether the database that was opened is still the one that is written to. */
    Watch watch();

    /** Removes the remains of deleted rows; false if it must be repeated later. Call it outside of transactions. */
    boolean sweep(Handle handle);

    /** The reason of an SQL error. */
    Reason reason(SQLException error);

    /** Watches that the opened database stays in place. */
    @FunctionalInterface
    interface Watch {
        /** Whether it is still there. */
        boolean isInPlace();
    }
}
