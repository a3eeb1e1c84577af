package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.cli.text.StudyText;
import dev.marquee.data.MarqueeException;
import dev.marquee.recommend.Filter;
import dev.marquee.server.Ports;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.experiment.OptionOverrides;
import dev.marquee.service.experiment.StudyService;
import dev.marquee.service.experiment.StudyService.Study;
import dev.marquee.service.experiment.TrainRequest;
import dev.marquee.service.experiment.TrainService;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendRequest.Who;
import dev.marquee.service.serving.RecommendResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole thing in one command. */
@Command(
        name = "demo",
        description =
                "Show the whole thing on the bundled ratings, offline: explore, train, measure, recommend, serve.",
        footer = {"  ./marquee demo", "  ./marquee demo --no-serve --out /tmp/demo"})
public final class DemoCommand implements Runnable {
    private static final String USER = "42";
    private static final int MOVIES = 10;
    private static final int REASONS = 2;

    /** So that what the demo shows are movies that people know; a model alone puts obscure ones first. */
    private static final int KNOWN = 20;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "marquee-demo",
            description = "Where to write report, figures and model (default marquee-demo).")
    private Path out;

    @Mixin
    private final ComputeOptions computing;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new ComputeOptions(terminal);
        answer = new CommandOutput(terminal);
    }

    @Option(names = "--no-serve", description = "Stop once everything is made.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Where to serve the page (default 8080, or any that is free).")
    private Optional<String> port = Optional.empty();

    @Override
    public void run() {
        Path file = out.resolve("demo.marquee");
        Optional<ServerSettings> serving = noServe ? Optional.empty() : Optional.of(settings(file));
        DataRequest data = DataRequest.of(DataService.BUNDLED);
        Study study = new StudyService(computing.context()).run(data, 0, out, "./marquee demo");
        new TrainService(computing.context())
                .train(new TrainRequest("bayesfm", data, Optional.empty(), OptionOverrides.NONE, 0, file));
        RecommendRequest request =
                new RecommendRequest(new Who.Known(USER), MOVIES, List.of(new Filter.RatedAtLeast(KNOWN)), REASONS);
        RecommendResponse found = ModelService.open(file).recommend(request);
        Shown shown = new Shown(study, file.toString(), found);
        answer.print(shown, () -> text(shown));
        serving.ifPresent(settings -> Foreground.serve(settings, terminal));
    }

    /**
     * Those who rate in the demo are kept beside its model.
     *
     * @throws MarqueeException if the port is taken, before anything is made
     */
    private ServerSettings settings(Path model) {
        Map<Setting, String> flags = Map.of(
                Setting.MODEL, model.toString(),
                Setting.STORE, out.resolve("demo.db").toString(),
                Setting.PORT, port.orElseGet(DemoCommand::freePort),
                Setting.ACCESS_LOG, "off");
        ServerSettings settings =
                SettingValues.gather(Optional.empty(), Map.of(), flags).settings();
        int chosen = settings.listen().port();
        if (!isFree(chosen)) {
            throw new MarqueeException(
                    "the page cannot be served on port %d, which is taken or not allowed; choose a --port that is free, or leave it out"
                            .formatted(chosen));
        }
        return settings;
    }

    private static String freePort() {
        String usual = Setting.PORT.standard();
        return isFree(Integer.parseInt(usual)) ? usual : "0";
    }

    private static boolean isFree(int port) {
        return Ports.isFree(Setting.HOST.standard(), port);
    }

    private record Shown(Study study, String model, RecommendResponse recommendations) {}

    private String text(Shown shown) {
        return "%s\nWhat user %s might watch next of the movies with %d ratings or more, by %s:\n\n%s\n%s"
                .formatted(
                        StudyText.of(shown.study(), Map.of(), terminal.outColumns()),
                        USER,
                        KNOWN,
                        shown.model(),
                        RecommendText.of(shown.recommendations(), true, terminal.outColumns()),
                        next(shown));
    }

    private String next(Shown shown) {
        return noServe
                ? "Next: ./marquee similar --model %s --movie 'Toy Story'".formatted(shown.model())
                : "Next: open the address below in a browser, rate a few movies there, and see the lists change.";
    }
}
