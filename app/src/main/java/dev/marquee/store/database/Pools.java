package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The connection pools of a database: one for reading, one for writing. Thread-safe. */
public final class Pools implements AutoCloseable {
    private final Database database;
    private final ExceptionTranslator errors;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final FairSemaphore writerPermits;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Database.Watch watch;
    private final WriteHealth writeHealth;
    private final AtomicBoolean sweepPending = new AtomicBoolean();

    private Pools(Database database, ExceptionTranslator errors, InstantSource clock) {
        this.database = database;
        this.errors = errors;
        this.writeHealth = new WriteHealth(clock);
        this.readers = pool("read", database.pool(false));
        this.writers = pool("write", database.pool(true));
        this.writerPermits =
                new FairSemaphore(writers.getMaximumPoolSize(), Duration.ofMillis(writers.getConnectionTimeout()));
        this.reading = Jdbi.create(readers);
        this.writing = Jdbi.create(writers);
        this.watch = database.watch();
    }

    /** Migrates a database to the current schema and opens its pools. */
    public static Pools open(Database database, InstantSource clock) {
        ExceptionTranslator errors = new ExceptionTranslator(database);
        new Migrations(database, errors).run();
        return new Pools(database, errors, clock);
    }

    private static HikariDataSource pool(String name, HikariConfig config) {
        config.setPoolName(name);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Reads in a transaction, which sees a consistent snapshot. */
    public <T> T read(Function<Handle, T> work) {
        return using(reading, handle -> database.transaction(handle, false, work));
    }

    /** Reads with a single statement, without a transaction. */
    public <T> T readSingle(Function<Handle, T> work) {
        return using(reading, work);
    }

    /** Writes in a transaction; the changes are on disk when this returns. */
    public <T> T write(Function<Handle, T> work) {
        try {
            T result = writerPermits.withPermit(
                    () -> using(writing, handle -> written(handle, work)), () -> errors.with(Reason.BUSY));
            writeHealth.recordSuccess();
            return result;
        } catch (StoreException e) {
            writeHealth.recordFailure(e.reason());
            throw e;
        }
    }

    private <T> T written(Handle handle, Function<Handle, T> work) {
        T written = database.transaction(handle, true, work);
        if (!watch.isInPlace()) {
            throw errors.with(Reason.GONE);
        }
        sweepIfPending(handle);
        return written;
    }

    /** Writes like {@link #write}, and then removes the remains of deleted rows. */
    public <T> T erase(Function<Handle, T> work) {
        return write(handle -> {
            sweepPending.set(true);
            return work.apply(handle);
        });
    }

    /** A long read keeps the log from being truncated; then a later write does it. */
    private void sweepIfPending(Handle handle) {
        if (sweepPending.compareAndSet(true, false) && !database.sweep(handle)) {
            sweepPending.set(true);
        }
    }

    /** The clause that ends a select so that its rows are locked until the transaction ends. */
    public String lock() {
        return database.lockClause();
    }

    /** Locks retraining among all servers that share the database; empty if another one holds the lock. */
    public Optional<RetrainingLock> tryLockRetraining() {
        return database.tryLockRetraining();
    }

    /** Checks that the database can be read, is still in place, and did not fail the last write. Does not write. */
    public void check() {
        readSingle(handle -> handle.select("select 1").mapTo(Integer.class).one());
        if (!watch.isInPlace()) {
            throw errors.with(Reason.GONE);
        }
        writeHealth.recentFailure().ifPresent(reason -> {
            throw errors.with(reason);
        });
    }

    private <T> T using(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (RuntimeException e) {
            throw errors.of(e);
        }
    }

    public List<PoolStatistics> statistics() {
        return List.of(
                statistics(readers, readers.getHikariPoolMXBean().getThreadsAwaitingConnection()),
                statistics(writers, writerPermits.waiting()));
    }

    private static PoolStatistics statistics(HikariDataSource pool, int waiting) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new PoolStatistics(pool.getPoolName(), now.getActiveConnections(), now.getIdleConnections(), waiting);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
