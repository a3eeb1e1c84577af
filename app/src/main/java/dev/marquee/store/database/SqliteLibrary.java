package dev.marquee.store.database;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.IoReason;
import dev.marquee.internal.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Where the driver of SQLite unpacks its native library. By default that is the temporary folder, where each process that is killed
 * leaves a megabyte for ever.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String UNPACKED = "org.sqlite.lib.path";
    private static final String PREFIX = "marquee-sqlite";

    /** More than the library has. */
    private static final int BYTES = 4 << 20;

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private SqliteLibrary() {}

    /**
     * Before the first use of the driver: gives it a folder that ends with the process, unless the operator gave it one, and lets it
     * load its library.
     *
     * @throws MarqueeException if the library cannot be unpacked
     */
    static void prepare() {
        if (isGiven(UNPACKED)) {
            return;
        }
        if (!isGiven(FOLDER) && PREPARED.compareAndSet(false, true)) {
            ScratchFolder.removeAbandoned(PREFIX);
            try {
                ScratchFolder folder = ScratchFolder.create(PREFIX);
                System.setProperty(FOLDER, folder.path().toString());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-sqlite-library"));
            } catch (IOException e) {
                // The driver then takes the temporary folder, which may still have room for its library.
            }
        }
        load();
    }

    private static boolean isGiven(String property) {
        return !System.getProperty(property, "").isEmpty();
    }

    /** Without the stack traces that the driver logs, since the sentence has the reason. */
    private static void load() {
        Logger log = Logger.getLogger(SQLiteJDBCLoader.class.getName());
        Level level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            Path folder = Path.of(System.getProperty(isGiven(FOLDER) ? FOLDER : "java.io.tmpdir"));
            throw new MarqueeException(
                    "SQLite's library cannot be unpacked in %s (%s); make room there, or set another folder with -Dorg.sqlite.tmpdir or -Djava.io.tmpdir in JDK_JAVA_OPTIONS"
                            .formatted(folder, reason(folder)),
                    e);
        } finally {
            log.setLevel(level);
        }
    }

    /** The driver tells only its log. */
    private static String reason(Path folder) {
        try {
            Path file = Files.createTempFile(folder, PREFIX, null);
            try {
                Files.write(file, new byte[BYTES]);
            } finally {
                Files.delete(file);
            }
            return "the system does not load it from there";
        } catch (NoSuchFileException e) {
            return "there is no such folder";
        } catch (IOException e) {
            return IoReason.of(e);
        }
    }

    private static void remove(ScratchFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            // Such as on Windows, which removes no library in use; the next start does.
        }
    }
}
