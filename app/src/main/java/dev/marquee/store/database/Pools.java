package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The connections to a database, those that read and those that write. Thread-safe. */
public final class Pools implements AutoCloseable {
    private final Database database;
    private final ExceptionTranslator faults;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final FairSemaphore turns;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Database.Watch watch;
    private final WriteHealth refusals;
    private final AtomicBoolean unswept = new AtomicBoolean();

    private Pools(Database database, ExceptionTranslator errors, InstantSource clock) {
        this.database = database;
        this.faults = errors;
        this.refusals = new WriteHealth(clock);
        this.readers = pool("read", database.pool(false));
        this.writers = pool("write", database.pool(true));
        this.turns = new FairSemaphore(writers.getMaximumPoolSize(), Duration.ofMillis(writers.getConnectionTimeout()));
        this.reading = Jdbi.create(readers);
        this.writing = Jdbi.create(writers);
        this.watch = database.watch();
    }

    /** Opens a database whose tables are as they should be after this. */
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

    /** What is read, of one moment. */
    public <T> T read(Function<Handle, T> work) {
        return using(reading, handle -> database.transaction(handle, false, work));
    }

    /** The same of a single statement, without a transaction around it. */
    public <T> T look(Function<Handle, T> work) {
        return using(reading, work);
    }

    /** Writes whole or not at all; it is on disk when this returns. */
    public <T> T write(Function<Handle, T> work) {
        try {
            T result =
                    turns.take(() -> using(writing, handle -> written(handle, work)), () -> faults.with(Reason.BUSY));
            refusals.clear();
            return result;
        } catch (StoreException e) {
            refusals.note(e.reason());
            throw e;
        }
    }

    private <T> T written(Handle handle, Function<Handle, T> work) {
        T written = database.transaction(handle, true, work);
        if (!watch.stillThere()) {
            throw faults.with(Reason.GONE);
        }
        sweepIfOwed(handle);
        return written;
    }

    /** The same, after which nothing is left of what was deleted. */
    public <T> T erase(Function<Handle, T> work) {
        return write(handle -> {
            unswept.set(true);
            return work.apply(handle);
        });
    }

    /** Somebody who reads for long keeps the log from being emptied; whoever writes after them does it. */
    private void sweepIfOwed(Handle handle) {
        if (unswept.compareAndSet(true, false) && !database.sweep(handle)) {
            unswept.set(true);
        }
    }

    /** What a select ends with so that nobody else changes its rows before the transaction ends. */
    public String lock() {
        return database.lock();
    }

    /** Whether it can be read and, as far as can be seen without writing, is where it was and takes what is written. */
    public void check() {
        look(handle -> handle.select("select 1").mapTo(Integer.class).one());
        if (!watch.stillThere()) {
            throw faults.with(Reason.GONE);
        }
        refusals.fresh().ifPresent(reason -> {
            throw faults.with(reason);
        });
    }

    private <T> T using(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    public List<PoolStatistics> figures() {
        return List.of(
                figures(readers, readers.getHikariPoolMXBean().getThreadsAwaitingConnection()),
                figures(writers, turns.waiting()));
    }

    private static PoolStatistics figures(HikariDataSource pool, int waiting) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new PoolStatistics(pool.getPoolName(), now.getActiveConnections(), now.getIdleConnections(), waiting);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
