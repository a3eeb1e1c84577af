package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database. */
record PostgresDatabase(PostgresAddress address, int connections, Duration acquireTimeout) implements Database {
    /** Of the advisory lock under which one server at a time retrains a model on the ratings of a store: "marquee" in ASCII. */
    private static final long RETRAINING = 0x6D617271756565L;

    /** Lets a transaction last; the second of the limits exists from version 17 on. */
    private static final String UNLIMITED =
            "select set_config(name, '0', true) from pg_settings where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')";

    private static final String TABLES = "select tablename from pg_tables where schemaname = current_schema()";

    static boolean isMeant(String url) {
        return url.startsWith(PostgresAddress.SCHEME) || url.startsWith("jdbc:" + PostgresAddress.SCHEME);
    }

    static PostgresDatabase of(StoreSettings settings) {
        return new PostgresDatabase(
                PostgresAddress.parse(settings.url()), settings.connections(), settings.acquireTimeout());
    }

    /** The address without login and parameters, since these can contain passwords. */
    @Override
    public String name() {
        return PostgresAddress.SCHEME + address.hosts() + "/" + address.database();
    }

    @Override
    public String toString() {
        return name();
    }

    /** Always true: opening a database never creates it. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:" + name() + address.parameters());
        source.setConnectTimeout(Math.toIntExact(Math.max(1, acquireTimeout.toSeconds())));
        source.setTcpKeepAlive(true);
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        return source;
    }

    @Override
    public HikariConfig pool(boolean writing) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(acquireTimeout.toMillis());
        config.setConnectionInitSql("set lock_timeout = " + acquireTimeout.toMillis());
        if (!writing) {
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
        return config;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("id", "bigint generated always as identity primary key", "compact", "");
    }

    @Override
    public String lockClause() {
        return " for update";
    }

    @Override
    public <T> T transaction(Handle handle, boolean writing, Function<Handle, T> work) {
        return handle.inTransaction(work::apply);
    }

    /** Always true: the database server keeps its own files. */
    @Override
    public Watch watch() {
        return () -> true;
    }

    /** Does nothing: the database server vacuums by itself. */
    @Override
    public boolean sweep(Handle handle) {
        return true;
    }

    /** Nothing: only its server knows. */
    @Override
    public void checkLocation() {}

    /** Another program's tables are left as they are: the migration is refused before it changes anything. */
    @Override
    public void requireOwn() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            if (Migrations.has(statement, TABLES) && !Migrations.areOwn(statement, TABLES)) {
                throw new StoreException(name(), Reason.NOT_A_STORE);
            }
        } catch (SQLException e) {
            throw new ExceptionTranslator(this).of(e);
        }
    }

    /**
     * A lock of a transaction that stays open: the server drops it when the connection ends, however the process ends. A lock of the
     * session could get lost or be given twice by a pool such as PgBouncer, which lends its sessions for one transaction each.
     */
    @Override
    public Optional<RetrainingLock> tryLockRetraining() {
        try {
            Connection connection = source().getConnection();
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                if (isTrue(statement, "select pg_try_advisory_xact_lock(%s)".formatted(RETRAINING))) {
                    statement.execute(UNLIMITED);
                    return Optional.of(() -> close(connection));
                }
            } catch (SQLException e) {
                close(connection);
                throw e;
            }
            close(connection);
            return Optional.empty();
        } catch (SQLException e) {
            throw new ExceptionTranslator(this).of(e);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is closed already, or its server is away; either way the lock is gone.
        }
    }

    /** Maps the error codes of PostgreSQL, see appendix A of its manual, and what the driver reports by its causes. */
    @Override
    public Reason reason(SQLException error) {
        String state = Optional.ofNullable(error.getSQLState()).orElse("");
        return switch (state) {
            case "25006" -> Reason.READ_ONLY;
            case "53100", "53200" -> Reason.FULL;
            case "40001", "40P01", "53300", "55P03", "57014" -> Reason.BUSY;
            case "28000", "28P01", "08004" -> login();
            case "3D000" -> Reason.NO_DATABASE;
            case "42501" -> Reason.NO_PERMISSION;
            case "57P01", "57P02", "57P03", "58030" -> Reason.UNREACHABLE;
            case "XX001", "XX002" -> Reason.DAMAGED;
            default -> state.startsWith("08") ? unreachable(error) : Reason.FAILED;
        };
    }

    private Reason login() {
        boolean given = address.user().isPresent() || address.parameters().contains("user=");
        return given ? Reason.LOGIN_REJECTED : Reason.NO_LOGIN;
    }

    private static Reason unreachable(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Reason.NO_HOST;
            }
        }
        return Reason.UNREACHABLE;
    }
}
