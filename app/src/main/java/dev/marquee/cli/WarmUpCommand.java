package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.server.MarqueeServer;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.service.dataset.DataService;
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

/**
 * Training run for the JVM's ahead-of-time cache: runs each short command once with a small model. The launcher runs it
 * after a build, so that the JVM stores the loaded classes for the next start.
 */
@Command(name = "warm-up", hidden = true, description = "Load the classes that short commands need.")
final class WarmUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    WarmUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("marquee-warm-up");
        Path model = folder.resolve("small.marquee");
        try {
            int status = commands(model.toString()).stream()
                    .mapToInt(command -> new Marquee(terminal).run(command.toArray(String[]::new)))
                    .max()
                    .orElse(ExitCode.OK);
            serve(model, folder.resolve("users.db"));
            return status;
        } finally {
            for (String name : List.of("small.marquee", "users.db", "users.db-wal", "users.db-shm")) {
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

    private static List<List<String>> commands(String model) {
        List<String> train = List.of(
                "train",
                "neural",
                "--data",
                DataService.BUNDLED,
                "--out",
                model,
                "--option",
                "embedding=8",
                "--option",
                "hidden=16",
                "--option",
                "epochs=1",
                "--option",
                "refit=false");
        return List.of(
                List.of("--help"),
                train,
                List.of("recommend", "--model", model, "--user", "42", "--explain"),
                List.of("recommend", "--model", model, "--user", "42", "--json"),
                List.of("similar", "--model", model, "--movie", "Toy Story"),
                List.of("predict", "--model", model, "--user", "42", "--movie", "1", "--json"),
                List.of("info", model));
    }
}
