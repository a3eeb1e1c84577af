package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.data.UsageException;
import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreAddresses;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file with a write-ahead log: one connection writes, while others read the state at the start of their
 * transaction. A commit is forced to disk before it returns.
 *
 * @param pragmas the part of the address after the file, with its question mark; may be empty
 * @param readers the number of connections for reading
 */
record SqliteDatabase(Path file, String pragmas, int readers, Duration acquireTimeout) implements Database {
    private static final Set<PosixFilePermission> PRIVATE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int SWEEP_ACQUIRE_TIMEOUT = 100;

    /** What is meant as an address of PostgreSQL, but does not have its form. */
    private static final Pattern POSTGRES =
            Pattern.compile("^(?:jdbc:)?postgres(?:ql)?:|(?:^|\\s)(?:host|password|dbname)=|^[^/\\\\:@]+:[^/\\\\]*@");

    static SqliteDatabase of(StoreSettings settings) {
        String rest = settings.url().replaceFirst("^(jdbc:)?sqlite:", "");
        int query = rest.indexOf('?');
        String file = query < 0 ? rest : rest.substring(0, query);
        if (file.isBlank() || file.equals(":memory:")) {
            throw new UsageException("store '%s' has no file and would lose all data on close; give a file"
                    .formatted(StoreAddresses.shown(settings.url())));
        }
        if (file.contains("://") || POSTGRES.matcher(file).find()) {
            throw new UsageException(
                    "store '%s' has an unknown kind of address; give a file, or an address that begins with postgresql://"
                            .formatted(StoreAddresses.shown(settings.url())));
        }
        String pragmas = query < 0 ? "" : rest.substring(query);
        return new SqliteDatabase(Path.of(file), pragmas, settings.connections(), settings.acquireTimeout());
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public DataSource source() {
        return source(!readsOnly());
    }

    @Override
    public void requireOwn() {
        SqliteLibrary.prepare();
        new SqliteInspection(file).requireStore();
    }

    @Override
    public void checkLocation() {
        Path folder = requireFolder();
        requireOwn();
        if (!exists() && !Files.isWritable(folder)) {
            throw new StoreException(name(), Reason.NO_FILE_CREATED);
        }
        if (exists() && !Files.isReadable(file)) {
            throw new StoreException(name(), Reason.NOT_READABLE);
        }
        if (exists() && !readsOnly() && !Files.isWritable(file)) {
            throw new StoreException(name(), Reason.READ_ONLY);
        }
    }

    /** The folder of the file; throws if it does not exist, or the path is that of a folder. */
    private Path requireFolder() {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new StoreException(name(), Reason.NO_FOLDER);
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(name(), Reason.NOT_A_FILE);
        }
        return parent;
    }

    /** Always there: servers that share a file run on one machine, where the lock of the model file suffices. */
    @Override
    public Optional<RetrainingLock> tryLockRetraining() {
        return Optional.of(() -> {});
    }

    private DataSource source(boolean creating) {
        Path _ = requireFolder();
        if (creating) {
            createPrivate();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(acquireTimeout.toMillis()));
        config.setPragma(Pragma.SECURE_DELETE, "true");
        // The driver ignores the mode in the address; its default mode creates and writes.
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

    /**
     * Creates a new file for its owner only. SQLite gives its log and index the permissions of the file; a file that is there
     * keeps its own.
     */
    private void createPrivate() {
        try {
            if (Files.notExists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
            }
        } catch (IOException e) {
            // Another process was faster, or SQLite says why no file can be made here.
        }
    }

    private boolean readsOnly() {
        return pragmas.matches(".*[?&]open_mode=1(&.*)?");
    }

    @Override
    public HikariConfig pool(boolean writing) {
        HikariConfig config = new HikariConfig();
        config.setReadOnly(readsOnly());
        // If the file was moved away, a new connection must not create an empty one in its place.
        config.setDataSource(source(false));
        config.setMaximumPoolSize(writing ? 1 : readers);
        config.setConnectionTimeout(acquireTimeout.toMillis());
        // Connections to a file need no renewal, and opening a new one could fail on another's lock.
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        if (!writing) {
            config.setConnectionInitSql("pragma query_only = true");
        }
        return config;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("id", "integer primary key autoincrement", "compact", " without rowid");
    }

    /** Empty: a writing transaction locks the whole file. */
    @Override
    public String lockClause() {
        return "";
    }

    /** With explicit statements, because the driver begins another transaction on every commit, which may fail on a lock. */
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
            // A full disk has rolled the transaction back already.
            cause.addSuppressed(e);
        }
    }

    /** Compares the file's identity, since commits to a file that was moved away succeed and are lost. */
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

    /** Truncates the log: deleted rows are overwritten in the file, but stay in the log until then. */
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

    /** Maps the primary result codes of SQLite. */
    @Override
    public Reason reason(SQLException error) {
        return switch (error.getErrorCode() & 0xFF) {
            case 5, 6 -> Reason.BUSY;
            case 3, 8 -> Reason.READ_ONLY;
            case 10 -> Files.exists(file) ? Reason.DISK_ERROR : Reason.GONE;
            case 14 -> cannotOpen();
            case 11 -> Reason.DAMAGED;
            case 13 -> Reason.FULL;
            case 26 -> Reason.NOT_A_STORE;
            default -> Reason.FAILED;
        };
    }

    private Reason cannotOpen() {
        if (!Files.exists(file)) {
            return Reason.GONE;
        }
        return Files.isReadable(file) && Files.isWritable(file) ? Reason.GONE : Reason.NOT_READABLE;
    }
}
