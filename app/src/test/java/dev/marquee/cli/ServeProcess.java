package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code serve} as a separate process, with the log output that an operator sees. */
public final class ServeProcess implements AutoCloseable {
    private static final Pattern LISTENS =
            Pattern.compile("Marquee listens on http://127\\.0\\.0\\.1:(\\d+)/ and stops on Ctrl-C\\.");

    private final Process process;
    private final BufferedReader errors;
    private final int port;

    private ServeProcess(Process process, BufferedReader errors, int port) {
        this.process = process;
        this.errors = errors;
        this.port = port;
    }

    /** Starts the process on a free port and waits for its first line, which says that it listens. */
    public static ServeProcess start(String... options) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--port",
                                "0",
                                "--set",
                                "log.access=off"),
                        Stream.of(options))
                .toList();
        Process process = new ProcessBuilder(command).start();
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String first = String.valueOf(errors.readLine());
        Matcher listens = LISTENS.matcher(first);
        if (!listens.matches()) {
            process.destroyForcibly();
            throw new AssertionError("unexpected first line: " + first);
        }
        return new ServeProcess(process, errors, Integer.parseInt(listens.group(1)));
    }

    public int port() {
        return port;
    }

    /** Sends SIGTERM through the process handle; {@link Process#destroy} would also close the output streams. */
    void sendSigterm() {
        process.toHandle().destroy();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end of the process, requires that it printed nothing more, and returns its exit status. */
    int awaitSilentExit() throws IOException, InterruptedException {
        assertThat(errors.lines()).isEmpty();
        assertThat(process.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        return process.waitFor();
    }

    /** Ends the process as a crash does, and waits for its end. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
