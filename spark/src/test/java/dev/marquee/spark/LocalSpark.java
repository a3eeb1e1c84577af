package dev.marquee.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One session in the JVM of the tests, with two threads, and the bundled data. */
public final class LocalSpark {
    private static final Path ROOT =
            Path.of(System.getProperty("marquee.root", "..")).toAbsolutePath().normalize();

    private LocalSpark() {}

    /** The session; it ends with the JVM. */
    public static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
    }

    /** The folder with MovieLens latest-small. */
    public static Path bundledData() {
        return ROOT.resolve("app/src/main/resources/dev/marquee/service/dataset/movielens-small");
    }
}
