package dev.marquee.store.database;

import dev.marquee.internal.ScratchFolder;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Where the driver of SQLite unpacks its native library. By default that is the temporary folder, where each process that is killed
 * leaves a megabyte for ever.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String UNPACKED = "org.sqlite.lib.path";
    private static final String PREFIX = "marquee-sqlite";
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private SqliteLibrary() {}

    /** Before the first use of the driver: gives it a folder that ends with the process, unless the operator gave it one. */
    static void prepare() {
        boolean isGiven = Stream.of(FOLDER, UNPACKED)
                .anyMatch(name -> !System.getProperty(name, "").isEmpty());
        if (!isGiven && PREPARED.compareAndSet(false, true)) {
            ScratchFolder.removeAbandoned(PREFIX);
            try {
                ScratchFolder folder = ScratchFolder.create(PREFIX);
                System.setProperty(FOLDER, folder.path().toString());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-sqlite-library"));
            } catch (IOException e) {
                // The driver then takes the temporary folder, and says why it cannot unpack.
            }
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
