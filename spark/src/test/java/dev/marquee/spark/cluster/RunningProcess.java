package dev.marquee.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process whose output goes to a file. */
final class RunningProcess {
    private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

    private final Process process;
    private final Path output;

    private RunningProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RunningProcess start(ProcessBuilder builder, Path output) throws IOException {
        return new RunningProcess(
                builder.redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /** The first match of a pattern in the output, as soon as there is one. */
    String await(String pattern, Duration limit) throws IOException {
        Pattern compiled = Pattern.compile(pattern);
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean isOver = !process.isAlive();
            Matcher matcher = compiled.matcher(output());
            if (matcher.find()) {
                return matcher.group();
            }
            if (isOver || System.nanoTime() > deadline) {
                throw new AssertionError("no '%s' %s in:%n%s"
                        .formatted(pattern, isOver ? "until the process ended" : "within " + limit, output()));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** The exit status, when the process has ended. */
    int exitStatus(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("not over within %s:%n%s".formatted(limit, output()));
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** The lines that the program itself wrote. */
    List<String> ownLines() throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("marquee-spark: ")).toList();
        }
    }

    /** Ends the process and those it started. */
    void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
