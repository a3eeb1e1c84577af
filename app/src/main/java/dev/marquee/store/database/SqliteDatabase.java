package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.data.UsageException;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * A file of SQLite with a write-ahead log: one writes, others read what was there when they began. A commit is forced to
 * disk before it returns.
 *
 * @param pragmas what follows the file in the address, with its question mark; may be empty
 * @param readers how many read at once
 */
record SqliteDatabase(Path file, String pragmas, int readers, Duration acquireTimeout) implements Database {
    private static final int SWEEP_ACQUIRE_TIMEOUT = 100;

    static SqliteDatabase of(StoreSettings settings) {
        String rest = settings.url().replaceFirst("^(jdbc:)?sqlite:", "");
        int query = rest.indexOf('?');
        String file = query < 0 ? rest : rest.substring(0, query);
        if (file.isBlank() || file.equals(":memory:")) {
            throw new UsageException(
                    "store '%s' would forget everybody when it is closed; name a file".formatted(settings.url()));
        }
        if (file.contains("://")) {
            throw new UsageException(
                    "store '%s' is of no kind that is known; give a file, or an address that begins with postgresql://"
                            .formatted(settings.url().replaceFirst("//.*@", "//")));
        }
        String pragmas = query < 0 ? "" : rest.substring(query);
        return new SqliteDatabase(Path.of(file), pragmas, settings.connections(), settings.acquireTimeout());
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public DataSource source() {
        return source(!readsOnly());
    }

    private DataSource source(boolean creating) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new StoreException(name(), Reason.GONE);
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(name(), Reason.NOT_A_STORE);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(acquireTimeout.toMillis()));
        config.setPragma(Pragma.SECURE_DELETE, "true");
        // The driver does not let the address change its mode, which creates and writes.
        if (!creating) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        if (readsOnly()) {
            config.resetOpenMode(SQLiteOpenMode.READWRITE);
            config.setOpenMode(SQLiteOpenMode.READONLY);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file + pragmas);
        return source;
    }

    private boolean readsOnly() {
        return pragmas.matches(".*[?&]open_mode=1(&.*)?");
    }

    @Override
    public HikariConfig pool(boolean writing) {
        HikariConfig config = new HikariConfig();
        config.setReadOnly(readsOnly());
        // A connection that is opened once the file was moved away must not begin an empty one in its place.
        config.setDataSource(source(false));
        config.setMaximumPoolSize(writing ? 1 : readers);
        config.setConnectionTimeout(acquireTimeout.toMillis());
        // A file does not tire of connections, and opening one anew could meet another's lock.
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        if (!writing) {
            config.setConnectionInitSql("pragma query_only = true");
        }
        return config;
    }

    @Override
    public Map<String, String> words() {
        return Map.of("id", "integer primary key autoincrement", "compact", " without rowid");
    }

    /** None: a transaction that writes has the whole file. */
    @Override
    public String lock() {
        return "";
    }

    /** By hand, because the driver begins another transaction with every commit, which may meet a lock. */
    @Override
    public <T> T transaction(Handle handle, boolean writing, Function<Handle, T> work) {
        handle.execute(writing ? "begin immediate" : "begin");
        try {
            T result = work.apply(handle);
            handle.execute("commit");
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(handle, e);
            throw e;
        }
    }

    private static void rollBack(Handle handle, Throwable cause) {
        try {
            handle.execute("rollback");
        } catch (RuntimeException e) {
            // A full disk has rolled back by itself.
            cause.addSuppressed(e);
        }
    }

    /** A file that was moved away takes commits and loses them. */
    @Override
    public Watch watch() {
        Optional<Object> opened = key();
        return () -> key().equals(opened);
    }

    private Optional<Object> key() {
        try {
            return Optional.of(Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class)
                            .fileKey())
                    .orElse("there"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deleted rows are overwritten in the file, but stand in the log until it is emptied. */
    @Override
    public boolean sweep(Handle handle) {
        handle.execute("pragma busy_timeout = " + SWEEP_ACQUIRE_TIMEOUT);
        try {
            return handle.select("pragma wal_checkpoint(truncate)")
                    .map((row, _) -> row.getInt(1) == 0)
                    .one();
        } finally {
            handle.execute("pragma busy_timeout = " + acquireTimeout.toMillis());
        }
    }

    /** By the result codes of SQLite, of which the driver gives the primary one. */
    @Override
    public Reason reason(SQLException error) {
        return switch (error.getErrorCode() & 0xFF) {
            case 5, 6 -> Reason.BUSY;
            case 3, 8 -> Reason.READ_ONLY;
            case 10, 14 -> Reason.GONE;
            case 11 -> Reason.DAMAGED;
            case 13 -> Reason.FULL;
            case 26 -> Reason.NOT_A_STORE;
            default -> Reason.FAILED;
        };
    }
}
