package dev.marquee.service.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of Hardwood, which reads Parquet files and tells at the level of information which processor it found. */
final class ParquetLogs {
    /** Kept: a logger that nothing refers to would lose its level. */
    private static final Logger HARDWOOD = Logger.getLogger("dev.hardwood");

    private ParquetLogs() {}

    /** Whether Parquet may be read: the logging of the platform is not loaded for other data. */
    static boolean concern(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.isDirectory(path)
                ? Files.exists(path.resolve("ratings.parquet"))
                : name.contains("parquet") || name.endsWith(".zip");
    }

    /** Logs only warnings, unless a level was set. */
    static void quiet() {
        if (HARDWOOD.getLevel() == null) {
            HARDWOOD.setLevel(Level.WARNING);
        }
    }
}
