package dev.marquee.cli;

import dev.marquee.service.DataService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Does a little of everything that short commands do, with a small model of its own. The launcher runs it once after a
 * build and has the JVM keep the classes it loads, ready for the next start.
 */
@Command(name = "warm-up", hidden = true, description = "Load what the short commands need.")
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
            return commands(model.toString()).stream()
                    .mapToInt(command -> new Marquee(terminal).run(command.toArray(String[]::new)))
                    .max()
                    .orElse(ExitCode.OK);
        } finally {
            Files.deleteIfExists(model);
            Files.delete(folder);
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
