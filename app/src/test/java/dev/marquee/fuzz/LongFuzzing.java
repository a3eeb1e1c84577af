package dev.marquee.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutates the inputs of each reader with Jazzer for {@code -Dfuzz.seconds} (60 by default) in a process of its own; {@code
 * -Dfuzz.readers} names some. Run by {@code mvn -Pfuzz}. What is found lies in {@code app/target/fuzz/READER/findings}; inputs that
 * reached new code are kept next to it, so that the next run goes on from them. A line per reader with executions and findings is
 * printed and appended to {@code app/target/fuzz/runs.md}.
 */
class LongFuzzing {
    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+)");

    static Stream<String> readers() {
        String chosen = System.getProperty("fuzz.readers", "");
        return chosen.isEmpty()
                ? FuzzedReaders.ALL.stream().map(FuzzedReader::label)
                : Stream.of(chosen.split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void findsNothing(String name) throws IOException, InterruptedException {
        FuzzedReader reader = FuzzedReaders.named(name);
        Path folder = Files.createDirectories(FOLDER.resolve(name).toAbsolutePath());
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] seed : reader.seeds()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
        for (Path file : Corpus.of(reader)) {
            Files.write(seeds.resolve(file.getFileName().toString()), Files.readAllBytes(file));
        }
        Path grown = Files.createDirectories(folder.resolve("grown"));
        Path findings = Files.createDirectories(folder.resolve("findings"));
        Path log = folder.resolve("log");
        Process jazzer = new ProcessBuilder(command(name, grown, seeds, findings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = jazzer.waitFor();
        String output = Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> found = names(findings);
        String line = "| %s | %s | %s | %d |%n"
                .formatted(name, last(EXECUTIONS, output), last(COVERAGE, output), found.size());
        Files.writeString(
                FOLDER.resolve("runs.md"),
                line,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        System.out.print(line);
        assertThat(found).as("findings; see %s", log).isEmpty();
        assertThat(status).as("exit status; see %s", log).isZero();
    }

    private static List<String> command(String name, Path grown, Path seeds, Path findings) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:+EnableDynamicAgentLoading",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties",
                "-Dmarquee.root=" + System.getProperty("marquee.root", ".."),
                "-D" + FuzzRun.READER + "=" + name,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzRun.class.getName(),
                "--instrumentation_includes=dev.marquee.**",
                "--custom_hook_includes=dev.marquee.**",
                // They throw on names with a NUL, and at every connection to the server that is fuzzed.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal:com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + findings.getParent(),
                "--keep_going=20",
                "-artifact_prefix=" + findings + File.separator,
                "-max_total_time=" + System.getProperty("fuzz.seconds", "60"),
                "-timeout=20",
                "-rss_limit_mb=0",
                "-max_len=65536",
                "-print_final_stats=1",
                grown.toString(),
                seeds.toString()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String last(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        String last = "-";
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
