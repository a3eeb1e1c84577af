package dev.marquee.store.database;

import com.zaxxer.hikari.HikariConfig;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database.
 *
 * @param location the part of the address after {@code postgresql://}, without user and password
 * @param login {@code user:password}; empty if the address has none
 */
record PostgresDatabase(String location, Optional<String> login, int connections, Duration acquireTimeout)
        implements Database {
    private static final String SCHEME = "postgresql://";

    static boolean isMeant(String url) {
        return url.startsWith(SCHEME) || url.startsWith("jdbc:" + SCHEME);
    }

    static PostgresDatabase of(StoreSettings settings) {
        String rest = settings.url().substring(settings.url().indexOf(SCHEME) + SCHEME.length());
        int end = rest.indexOf('/');
        int at = rest.lastIndexOf('@', end < 0 ? rest.length() : end);
        return new PostgresDatabase(
                rest.substring(at + 1),
                at < 0 ? Optional.empty() : Optional.of(rest.substring(0, at)),
                settings.connections(),
                settings.acquireTimeout());
    }

    /** The address without its parameters, since these can contain passwords too. */
    @Override
    public String name() {
        return SCHEME + location.replaceFirst("\\?.*", "");
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
        source.setUrl("jdbc:" + SCHEME + location);
        source.setConnectTimeout(Math.toIntExact(Math.max(1, acquireTimeout.toSeconds())));
        source.setTcpKeepAlive(true);
        login.ifPresent(userAndPassword -> {
            String[] parts = userAndPassword.split(":", 2);
            source.setUser(decoded(parts[0]));
            if (parts.length == 2) {
                source.setPassword(decoded(parts[1]));
            }
        });
        return source;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
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

    /** Maps the error codes of PostgreSQL, see appendix A of its manual. */
    @Override
    public Reason reason(SQLException error) {
        String state = Optional.ofNullable(error.getSQLState()).orElse("");
        return switch (state) {
            case "25006" -> Reason.READ_ONLY;
            case "53100", "53200" -> Reason.FULL;
            case "40001", "40P01", "53300", "55P03", "57014" -> Reason.BUSY;
            case "28000", "28P01", "3D000", "42501" -> Reason.LOGIN_REJECTED;
            case "57P01", "57P02", "57P03", "58030" -> Reason.GONE;
            case "XX001", "XX002" -> Reason.DAMAGED;
            default -> state.startsWith("08") ? Reason.GONE : Reason.FAILED;
        };
    }
}
