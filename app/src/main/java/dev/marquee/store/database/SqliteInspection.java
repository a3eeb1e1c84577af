package dev.marquee.store.database;

import dev.marquee.internal.ScratchFolder;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Looks into a SQLite file before it is opened, without changing a byte of it or creating a file next to it: opening it with a
 * write-ahead log would do both, also to the database of another program.
 */
record SqliteInspection(Path file) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** How the names of folders with copies begin. */
    private static final String COPIES = "marquee-store";

    /**
     * Requires a store, an empty database, or no file.
     *
     * @throws StoreException if the file holds anything else, or was replaced while its log stayed
     */
    void requireStore() {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new StoreException(file.toString(), Reason.NOT_A_FILE);
            }
            SqliteLog log = new SqliteLog(file);
            boolean hasContent = Files.isRegularFile(file) && Files.size(file) > 0;
            if (hasContent) {
                requireDatabase();
                if (!isOwn(log)) {
                    throw new StoreException(file.toString(), Reason.NOT_A_STORE);
                }
            }
            if (hasContent ? log.isOlderAndOther() : !log.isEmpty()) {
                throw new StoreException(file.toString(), Reason.LEFT_LOG);
            }
        } catch (NoSuchFileException e) {
            // Removed a moment ago; opening it will tell.
        } catch (IOException e) {
            throw new StoreException(file.toString(), Reason.NOT_READABLE, e);
        }
    }

    private void requireDatabase() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            if (!Arrays.equals(content.readNBytes(MAGIC.length), MAGIC)) {
                throw new StoreException(file.toString(), Reason.NOT_A_STORE);
            }
        }
    }

    /** A database that was never closed may have its tables in the log only; then a copy of both is looked at. */
    private boolean isOwn(SqliteLog log) throws IOException {
        Tables written = tables("file:%s?immutable=1".formatted(escaped(file)));
        if (written != Tables.NONE || log.isEmpty()) {
            return written != Tables.OTHER;
        }
        ScratchFolder.removeAbandoned(COPIES);
        try (ScratchFolder folder = ScratchFolder.create(COPIES)) {
            Path copy = Files.copy(file, folder.path().resolve("copy.db"));
            Files.copy(log.path(), folder.path().resolve("copy.db-wal"));
            return tables(copy.toString()) != Tables.OTHER;
        }
    }

    private enum Tables {
        NONE,
        OWN,
        OTHER
    }

    private static Tables tables(String address) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + address);
                Statement statement = connection.createStatement()) {
            if (!Migrations.has(statement, "select 1 from sqlite_master")) {
                return isMarked(statement) ? Tables.OTHER : Tables.NONE;
            }
            return Migrations.areOwn(statement, "select tbl_name from sqlite_master") ? Tables.OWN : Tables.OTHER;
        } catch (SQLException e) {
            // A damaged database is reported, with its reason, when it is opened.
            return Tables.OWN;
        }
    }

    /** Whether another program has set its number, as some do before they create a table; Marquee sets none. */
    private static boolean isMarked(Statement statement) throws SQLException {
        return Migrations.has(statement, "select 1 from pragma_application_id where application_id <> 0")
                || Migrations.has(statement, "select 1 from pragma_user_version where user_version <> 0");
    }

    /** The characters that end the path of a URI. */
    private static String escaped(Path file) {
        return file.toAbsolutePath()
                .toString()
                .replace("%", "%25")
                .replace("?", "%3f")
                .replace("#", "%23");
    }
}
