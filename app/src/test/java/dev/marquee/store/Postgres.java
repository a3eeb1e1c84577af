package dev.marquee.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.internal.Lazy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server for tests: one server for all tests, which ends with them, and one database per test. */
public final class Postgres {
    private static final Lazy<Optional<EmbeddedPostgres>> SERVER = new Lazy<>(Postgres::start);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    private static Optional<EmbeddedPostgres> start() {
        try {
            return Optional.of(EmbeddedPostgres.start());
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Skips the tests if PostgreSQL does not start on this machine. */
    public static void assumeThere() {
        assumeTrue(SERVER.get().isPresent(), "the PostgreSQL of the tests does not start on this machine");
    }

    /** The address of a new, empty database. */
    public static String newDatabase() {
        String name = "s" + DATABASES.incrementAndGet();
        run(address("postgres"), "create database " + name);
        return address(name);
    }

    /** The port of the server. */
    static int port() {
        return SERVER.get().orElseThrow().getPort();
    }

    private static String address(String database) {
        return "postgresql://postgres:postgres@127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Runs a statement. */
    public static void run(String url, String sql) {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of tables, indices, sequences and schemas of a database. */
    static long objects(String url) {
        return number(url, "select (select count(*) from pg_class) + (select count(*) from pg_namespace)");
    }

    /** The number that a query gives. */
    static long number(String url, String query) {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement();
                ResultSet number = statement.executeQuery(query)) {
            number.next();
            return number.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An open transaction that holds the locks of a statement. */
    static Connection holding(String url, String sql) throws SQLException {
        Connection connection = connection(url);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    /** Ends all connections to a database. */
    public static void cut(String url) {
        run(
                address("postgres"),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(url.substring(url.lastIndexOf('/') + 1)));
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url.replaceFirst(".*@", "jdbc:postgresql://"), "postgres", "postgres");
    }
}
