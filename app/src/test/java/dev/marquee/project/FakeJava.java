package dev.marquee.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A program in place of Java for the tests of launchers: it prints its locale and its arguments, and ends with status 7. */
public final class FakeJava {
    private static final String SCRIPT = """
            #!/bin/sh
            echo "locale $LC_ALL"
            for argument in "$@"; do echo "<$argument>"; done
            echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
            echo 'to standard error' >&2
            exit 7
            """;

    private FakeJava() {}

    /** What a process printed and how it ended. */
    public record Result(int status, String output, String errors) {}

    /** Writes it under a name. */
    public static void install(Path file) throws IOException {
        program(file, SCRIPT);
    }

    /** Writes a program, and the folders it is in. */
    public static Path program(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs a process to its end, with its output in a file of a folder. */
    public static Result run(ProcessBuilder builder, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = builder.redirectOutput(out.toFile()).start();
        // The filter on standard error may outlive the program; the pipe ends only when both have closed it.
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), Files.readString(out), errors);
    }
}
