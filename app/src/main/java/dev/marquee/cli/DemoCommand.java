package dev.marquee.cli;

import dev.marquee.recommend.Filter;
import dev.marquee.service.DataRequest;
import dev.marquee.service.DataService;
import dev.marquee.service.GivenOptions;
import dev.marquee.service.ModelService;
import dev.marquee.service.RecommendAnswer;
import dev.marquee.service.RecommendRequest;
import dev.marquee.service.RecommendRequest.Who;
import dev.marquee.service.StudyService;
import dev.marquee.service.StudyService.Study;
import dev.marquee.service.TrainRequest;
import dev.marquee.service.TrainService;
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
        description = "Show the whole thing on the bundled ratings, offline: explore, train, measure, recommend.",
        footer = {"  ./marquee demo", "  ./marquee demo --no-serve --out /tmp/demo"})
final class DemoCommand implements Runnable {
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
    private final Computing computing;

    @Mixin
    private final Answer answer;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new Computing(terminal);
        answer = new Answer(terminal);
    }

    /** Accepted already, so that what is written today goes on to work once the demo ends by serving its page. */
    @Option(names = "--no-serve", description = "Stop once everything is made. There is nothing to serve yet.")
    void noServe(boolean given) {}

    @Override
    public void run() {
        DataRequest data = DataRequest.of(DataService.BUNDLED);
        Study study = new StudyService(computing.host()).run(data, 0, out, "./marquee demo --no-serve");
        Path file = out.resolve("demo.marquee");
        new TrainService(computing.host())
                .train(new TrainRequest("bayesfm", data, Optional.empty(), GivenOptions.NONE, 0, file));
        RecommendRequest request =
                new RecommendRequest(new Who.User(USER), MOVIES, List.of(new Filter.RatedAtLeast(KNOWN)), REASONS);
        RecommendAnswer found = ModelService.open(file).recommend(request);
        Shown shown = new Shown(study, file.toString(), found);
        answer.print(shown, () -> text(shown));
    }

    private record Shown(Study study, String model, RecommendAnswer recommendations) {}

    private String text(Shown shown) {
        return "%s\nWhat user %s might watch next of the movies with %d ratings or more, by %s:\n\n%s\nNext: ./marquee similar --model %4$s --movie 'Toy Story'"
                .formatted(
                        StudyText.of(shown.study(), Map.of(), terminal.outColumns()),
                        USER,
                        KNOWN,
                        shown.model(),
                        RecommendText.of(shown.recommendations(), true, terminal.outColumns()));
    }
}
