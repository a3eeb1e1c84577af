package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on the bundled ratings. */
final class DemoTest {
    private static final Pattern LISTENS = Pattern.compile("Marquee listens on (http://127\\.0\\.0\\.1:[0-9]+/) .*");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void exploresTrainsMeasuresRecommendsAndServes() throws Exception {
        try (PipedReader err = new PipedReader();
                BufferedReader lines = new BufferedReader(err)) {
            FutureTask<Integer> demo = demo(new PipedWriter(err));
            Thread running = Thread.ofPlatform().start(demo);

            URI page = lines.lines()
                    .map(LISTENS::matcher)
                    .filter(line -> line.matches())
                    .map(line -> URI.create(line.group(1)))
                    .findFirst()
                    .orElseThrow();

            assertThat(out.toString()).contains("RMSE", "Recommendations for user 42", "you liked");
            assertThat(folder.resolve("demo.marquee")).isNotEmptyFile();
            assertThat(get(page)).contains("<title>Marquee");
            assertThat(get(page.resolve("api/v1/movies?query=toy+story"))).contains("\"Toy Story\"");

            running.interrupt();
            assertThat(demo.get()).isZero();
        }
    }

    private FutureTask<Integer> demo(PipedWriter err) {
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader("")),
                TerminalWriter.of(out, Terminal.NO_TERMINAL, false),
                TerminalWriter.of(err, Terminal.NO_TERMINAL, false),
                Terminal.NO_TERMINAL,
                Terminal.NO_TERMINAL);
        return new FutureTask<>(
                () -> new MarqueeCommands(terminal).run("demo", "--port", "0", "--out", folder.toString()));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void rejectsAPortInUseBeforeWritingAnything() throws IOException {
        CapturedTerminal demo = CapturedTerminal.pipe();
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(occupied.getLocalPort());

            assertThat(demo.run("demo", "--port", port, "--out", folder.toString()))
                    .isEqualTo(1);

            assertThat(demo.err()).contains("cannot listen on port " + port, "choose a free --port");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rejectsAnInvalidPortBeforeWritingAnything() {
        CapturedTerminal demo = CapturedTerminal.pipe();

        assertThat(demo.run("demo", "--port", "x", "--out", folder.toString())).isEqualTo(2);

        assertThat(demo.err()).contains("listen.port (flag) must be an integer in 0..65535, got 'x'");
        assertThat(folder).isEmptyDirectory();
    }
}
