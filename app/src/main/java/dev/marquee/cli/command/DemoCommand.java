package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.cli.text.StudyText;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UserId;
import dev.marquee.server.Ports;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.experiment.DefaultModel;
import dev.marquee.service.experiment.OptionOverrides;
import dev.marquee.service.experiment.StudyService;
import dev.marquee.service.experiment.StudyService.Study;
import dev.marquee.service.experiment.TrainRequest;
import dev.marquee.service.experiment.TrainService;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.UserRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Demonstrates the whole workflow in one command. */
@Command(
        name = "demo",
        description =
                "Demonstrate the whole workflow on the bundled ratings, offline: explore, train, evaluate, recommend, serve.",
        footer = {"  ./marquee demo", "  ./marquee demo --no-serve --out /tmp/demo"})
public final class DemoCommand implements Runnable {
    private static final String USER = "42";
    private static final int MOVIES = 10;
    private static final int REASONS = 2;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "marquee-demo",
            description = "Folder for report, figures and model (default marquee-demo).")
    private Path out;

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Option(names = "--no-serve", description = "Exit without starting the server.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of the server (default 8080, or a free port if 8080 is in use).")
    private Optional<String> port = Optional.empty();

    @Override
    public void run() {
        Path file = out.resolve("demo.marquee");
        Optional<ServerSettings> serving = noServe ? Optional.empty() : Optional.of(settings(file));
        DataRequest data = DataRequest.of(DataService.BUNDLED);
        Study study = new StudyService(compute.context()).run(data, 0, out, "./marquee demo");
        new TrainService(compute.context())
                .train(new TrainRequest(
                        DefaultModel.ALGORITHM, data, Optional.empty(), OptionOverrides.NONE, 0, file, Duration.ZERO));
        RecommendResponse recommendations = ModelService.open(file)
                .recommend(List.of(new UserRef.Known(new UserId(USER))), new ListRequest(MOVIES, List.of(), REASONS));
        Shown shown = new Shown(study, file.toString(), recommendations);
        output.print(shown, () -> text(shown));
        serving.ifPresent(settings -> Foreground.serve(settings, terminal));
    }

    /**
     * Settings of the demo server; its user store lies next to the model.
     *
     * @throws MarqueeException if the port is in use; checked before any output is written
     */
    private ServerSettings settings(Path model) {
        Map<Setting, String> flags = Map.of(
                Setting.MODEL, model.toString(),
                Setting.STORE, out.resolve("demo.db").toString(),
                Setting.PORT, port.orElseGet(DemoCommand::freePort),
                Setting.ACCESS_LOG, "off");
        ServerSettings settings =
                SettingValues.gather(Optional.empty(), Map.of(), flags).settings();
        int number = settings.listen().port();
        if (!isFree(number)) {
            throw new MarqueeException(
                    "cannot listen on port %d, which is in use or not permitted; choose a free --port, or omit it"
                            .formatted(number));
        }
        return settings;
    }

    private static String freePort() {
        String usual = Setting.PORT.defaultValue();
        return isFree(Integer.parseInt(usual)) ? usual : "0";
    }

    private static boolean isFree(int port) {
        return Ports.isFree(Setting.HOST.defaultValue(), port);
    }

    private record Shown(Study study, String model, RecommendResponse recommendations) {}

    private String text(Shown shown) {
        return "%s\nRecommendations for user %s by %s:\n\n%s\n%s"
                .formatted(
                        StudyText.of(shown.study(), Map.of(), terminal.outColumns()),
                        USER,
                        Printable.line(shown.model().toString()),
                        RecommendText.of(shown.recommendations(), true, terminal.outColumns()),
                        next(shown));
    }

    private String next(Shown shown) {
        return noServe
                ? NextStep.of("similar", "--model", shown.model(), "--movie", "Toy Story")
                : "Next: open the address below in a browser and rate a few movies; the recommendations update.";
    }
}
