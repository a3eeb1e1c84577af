package dev.marquee.store.database;

import dev.marquee.store.record.StoreException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Migrates the schema of a database from any earlier version to the current one. */
public record Migrations(Database database, ExceptionTranslator errors) {
    /** The version of the latest migration. */
    public static final String CURRENT = "5";

    private static final String FOLDER = "classpath:dev/marquee/store";

    /** The table of the versions. */
    static final String TABLE = "schema_history";

    private static final String FIRST = "V1__users.sql";
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** @throws dev.marquee.store.record.StoreException if it cannot be opened, is not a store, or is newer than this program */
    void run() {
        database.requireOwn();
        try (Connection connection = database.source().getConnection()) {
            if (!isCurrent(connection)) {
                migrate(connection);
            }
        } catch (FlywayException e) {
            throw e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                    ? errors.with(Reason.NOT_A_STORE, e)
                    : errors.of(e);
        } catch (SQLException e) {
            throw database.exists() ? errors.of(e) : errors.with(Reason.NO_FILE_CREATED, e);
        }
    }

    /** Whether a query has a row. */
    static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /**
     * Whether the tables of a database are those of a store. Other programs may have a table of versions of the same name. Without
     * rows and other tables it is what a process leaves that was killed before the first migration.
     *
     * @param tables a query for the names of all tables
     */
    static boolean areOwn(Statement statement, String tables) throws SQLException {
        Set<String> names = strings(statement, tables);
        if (!names.contains(TABLE)) {
            return false;
        }
        try {
            Set<String> scripts = strings(
                    statement,
                    "select script from %s where version is not null and success in (true, false)".formatted(TABLE));
            return scripts.contains(FIRST) || (scripts.isEmpty() && names.size() == 1);
        } catch (SQLException e) {
            // Without these columns it is another program's.
            return false;
        }
    }

    private static Set<String> strings(Statement statement, String query) throws SQLException {
        Set<String> strings = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** Avoids loading the migration library, which takes most of the startup time of a store. */
    private static boolean isCurrent(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "select version, success from %s order by installed_rank desc limit 1".formatted(TABLE))) {
            return last.next() && CURRENT.equals(last.getString(1)) && last.getBoolean(2);
        } catch (SQLException e) {
            // There is no such table; any other problem occurs again during the migration.
            return false;
        }
    }

    private void migrate(Connection connection) {
        Flyway flyway = Flyway.configure()
                .dataSource(OneConnection.source(database.source(), connection))
                .locations(FOLDER)
                .table(TABLE)
                .placeholders(database.placeholders())
                .load();
        MigrationInfoService info = flyway.info();
        if (Arrays.stream(info.all()).anyMatch(migration -> NEWER.contains(migration.getState()))) {
            throw errors.with(Reason.NEWER);
        }
        // A read-only store with the current schema can still be read.
        if (info.pending().length > 0) {
            flyway.migrate();
        }
    }
}
