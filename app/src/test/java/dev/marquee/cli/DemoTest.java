package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on the bundled ratings. */
final class DemoTest {
    private static final Pattern LISTENS = Pattern.compile("Marquee listens on (http://127\\.0\\.0\\.1:[0-9]+/) .*");

    @TempDir
    private Path folder;

    /** In a process of its own: that of the tests counts covered lines, which makes a training much longer. */
    @Test
    void exploresTrainsMeasuresRecommendsAndServes() throws Exception {
        Path out = folder.resolve("out.txt");
        Path files = folder.resolve("files");
        Process demo = demo(files, out);
        try (BufferedReader lines = demo.errorReader(StandardCharsets.UTF_8)) {
            URI page = lines.lines()
                    .map(LISTENS::matcher)
                    .filter(Matcher::matches)
                    .map(line -> URI.create(line.group(1)))
                    .findFirst()
                    .orElseThrow();

            assertThat(out).content().contains("RMSE", "Recommendations for user 42", "you liked");
            assertThat(files.resolve("demo.marquee")).isNotEmptyFile();
            assertThat(get(page)).contains("<title>Marquee");
            assertThat(get(page.resolve("api/v1/movies?query=toy+story"))).contains("\"Toy Story\"");
        } finally {
            demo.destroyForcibly().waitFor();
        }
    }

    private static Process demo(Path files, Path out) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--port",
                "0",
                "--out",
                files.toString());
        return new ProcessBuilder(command).redirectOutput(out.toFile()).start();
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
