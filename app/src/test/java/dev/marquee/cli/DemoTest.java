package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
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

/** The whole thing, on the ratings that every copy of Marquee has. */
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

            assertThat(out.toString()).contains("RMSE", "What user 42 might watch next", "you gave");
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
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Terminal.NO_TERMINAL,
                Terminal.NO_TERMINAL);
        return new FutureTask<>(() -> new Marquee(terminal).run("demo", "--port", "0", "--out", folder.toString()));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void rejectsAPortThatIsTakenBeforeItBegins() throws IOException {
        Captured demo = Captured.pipe();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(demo.run("demo", "--port", port, "--out", folder.toString()))
                    .isEqualTo(1);

            assertThat(demo.err()).contains("cannot be served on port " + port, "choose a --port that is free");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rejectsAPortThatIsNoneBeforeItBegins() {
        Captured demo = Captured.pipe();

        assertThat(demo.run("demo", "--port", "x", "--out", folder.toString())).isEqualTo(2);

        assertThat(demo.err()).contains("listen.port (flag) is 'x'");
        assertThat(folder).isEmptyDirectory();
    }
}
