package dev.marquee.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.LocalSpark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar in a standalone cluster, by spark-submit. */
@Tag("cluster")
@Timeout(600)
class ClusterTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void reachesTheAccuracyOfAlsOnOneMachineAlthoughAWorkerIsKilledInMidTraining() throws Exception {
        TestRatings ratings = TestRatings.find(folder);
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, JAVA, 2)) {
            RunningProcess evaluation = cluster.submit(
                    JAVA,
                    "evaluate",
                    "als",
                    "--data",
                    ratings.path().toString(),
                    "--scale",
                    ratings.scale(),
                    "--blocks",
                    "4",
                    "--json");
            evaluation.await("factors: 5 stages done", LIMIT);
            cluster.kill(0);

            assertThat(evaluation.exitStatus(LIMIT)).as(evaluation.output()).isZero();
            assertThat(evaluation.output()).containsIgnoringCase("lost executor");
            assertThat(rmse(evaluation.output())).isCloseTo(ratings.localRmse(), within(0.005));
        }
    }

    @Test
    void writesAModelFileWithFactorsOfJava17() throws Exception {
        Path java17 =
                Path.of(Optional.ofNullable(System.getenv("MARQUEE_JDK17")).orElse("no JDK 17"));
        assumeThat(java17.resolve("bin/java")).as("a JDK 17 at MARQUEE_JDK17").exists();
        String data = LocalSpark.bundledData().toString();
        Path factors = folder.resolve("factors");
        Path model = folder.resolve("model.marquee");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, java17, 1)) {
            RunningProcess refused = cluster.submit(java17, "train", "als", "--data", data, "--out", model.toString());
            assertThat(refused.exitStatus(LIMIT)).isEqualTo(1);
            assertThat(refused.ownLines())
                    .containsExactly(
                            "marquee-spark: a model file needs Java 25 in the driver, and this is Java 17; give a folder as --out, and run assemble with it on Java 25 afterwards");

            RunningProcess training = cluster.submit(
                    java17,
                    "train",
                    "als",
                    "--data",
                    data,
                    "--out",
                    factors.toString(),
                    "--option",
                    "sweeps=2",
                    "--option",
                    "rank=4",
                    "--blocks",
                    "2");
            assertThat(training.exitStatus(LIMIT)).as(training.output()).isZero();

            // The driver on Java 25 with executors on Java 17.
            RunningProcess assembly = cluster.submit(
                    JAVA, "assemble", factors.toString(), "--data", data, "--out", model.toString(), "--blocks", "2");
            assertThat(assembly.exitStatus(LIMIT)).as(assembly.output()).isZero();
        }
        try (ModelFile file = ModelFile.open(model)) {
            assertThat(file.card().algorithm()).isEqualTo("als");
            assertThat(Algorithms.read(file).users()).isEqualTo(610);
        }
    }

    @Test
    void saysThatNoWorkerIsFree() throws Exception {
        Path model = folder.resolve("model.marquee");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, JAVA, 0)) {
            RunningProcess training = cluster.submit(
                    JAVA,
                    "train",
                    "als",
                    "--data",
                    LocalSpark.bundledData().toString(),
                    "--out",
                    model.toString(),
                    "--wait",
                    "1");

            assertThat(training.exitStatus(LIMIT)).isEqualTo(1);
            assertThat(training.ownLines())
                    .singleElement()
                    .asString()
                    .matches(
                            "marquee-spark: no worker of spark://127.0.0.1:\\d+ was free within 1 s; start workers, .*");
        }
        assertThat(model).doesNotExist();
    }

    private static double rmse(String output) {
        Matcher matcher = Pattern.compile("\"rmse\":([0-9.]+)").matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
