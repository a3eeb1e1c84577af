package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.server.MarqueeServer;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * Training run for the JVM's ahead-of-time cache: runs each short command, or the server, once. The launcher runs it after a
 * build, so that the JVM stores the loaded classes for the next start. Trains nothing itself: a start reads the whole cache, so
 * it should hold no classes that only training needs.
 */
@Command(name = "warm-up", hidden = true, description = "Load the classes that short commands or the server need.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String RATINGS = "movie,rating\nHeat (1995),4.5\nToy Story (1995),4\n";

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "A model of the bundled data.")
    private Path model;

    @Option(names = "--serve", description = "Load the classes of the server.")
    private boolean serve;

    private final Terminal terminal;

    WarmUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("marquee-warm-up");
        try {
            if (serve) {
                serve(model, folder.resolve("users.db"));
                return ExitCode.OK;
            }
            Path ratings = Files.writeString(folder.resolve("ratings.csv"), RATINGS);
            return commands(model.toString(), ratings.toString()).stream()
                    .mapToInt(command -> new MarqueeCommands(terminal).run(command.toArray(String[]::new)))
                    .max()
                    .orElse(ExitCode.OK);
        } finally {
            for (String name : List.of("ratings.csv", "users.db", "users.db-wal", "users.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static void serve(Path model, Path store) throws IOException {
        Map<Setting, String> settings = Map.of(
                Setting.MODEL,
                model.toString(),
                Setting.STORE,
                store.toString(),
                Setting.PORT,
                "0",
                Setting.ACCESS_LOG,
                "off");
        try (MarqueeServer server = MarqueeServer.start(
                SettingValues.gather(Optional.empty(), Map.of(), settings).settings())) {
            for (String path : List.of("/", "/health/ready", "/api/v1/users/42/recommendations", "/api/v1/movies")) {
                try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.address().getPort())) {
                    socket.getOutputStream()
                            .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .formatted(path)
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                }
            }
        }
    }

    private static List<List<String>> commands(String model, String ratings) {
        return List.of(
                List.of("--help"),
                List.of("recommend", "--model", model, "--user", "42", "--explain"),
                List.of("recommend", "--model", model, "--ratings", ratings, "--genre", "Drama", "--json"),
                List.of("similar", "--model", model, "--movie", "Toy Story"),
                List.of("predict", "--model", model, "--user", "42", "--movie", "1", "--json"),
                List.of("info", model));
    }
}
