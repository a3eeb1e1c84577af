package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.DemographicsOptions;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.PredictText;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.service.serving.PredictResponse;
import dev.marquee.service.serving.RecommendRequest.Who;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Predicts one rating. */
@Command(
        name = "predict",
        description = "Predict what a person would give a movie, and how likely each rating is.",
        footer = {
            "  ./marquee predict --model my.marquee --user 42 --movie 'Toy Story'",
            "  ./marquee predict --model my.marquee --ratings letterboxd.zip --movie 'Heat (1995)'",
            "  without --user and --ratings: for somebody of whom nothing is known"
        })
public final class PredictCommand implements Runnable {
    @Mixin
    private final ModelOption model = new ModelOption();

    @ArgGroup
    private PersonOption user = new PersonOption();

    /** At most one of the two. */
    static final class PersonOption {
        @Option(names = "--user", paramLabel = "ID", description = "A user the model was trained on.")
        private Optional<String> user = Optional.empty();

        @Option(
                names = "--ratings",
                paramLabel = "FILE",
                description =
                        "Somebody new: a CSV with columns 'movie' (id or title) and 'rating', or a site's export.")
        private Optional<Path> ratings = Optional.empty();

        Who who(DemographicsOptions described) {
            if (user.isPresent() && described.given()) {
                throw new UsageException(
                        "--age, --gender and --occupation describe somebody new; leave them out for --user %s"
                                .formatted(user.orElseThrow()));
            }
            Demographics demographics = described.demographics();
            return user.<Who>map(Who.Known::new)
                    .or(() -> ratings.map(file -> new Who.Ratings(file, demographics)))
                    .orElseGet(() -> new Who.Stranger(demographics));
        }
    }

    @Mixin
    private final DemographicsOptions described = new DemographicsOptions();

    @Option(
            names = "--movie",
            required = true,
            paramLabel = "ID|TITLE",
            description = "Its id, or its title as you would type it.")
    private String movie;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public PredictCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        Who who = user.who(described);
        PredictResponse predicted = model.open().predict(who, movie);
        predicted.imported().ifPresent(imported -> terminal.err().print(ImportText.of(imported)));
        answer.print(predicted, () -> PredictText.of(predicted, words(who)));
    }

    private static String words(Who who) {
        return switch (who) {
            case Who.Known(String id) -> "User " + id;
            case Who.Ratings ratings -> "The person of " + ratings.file().getFileName();
            case Who.Export export -> "The person of " + export.file().getFileName();
            case Who.Here here -> "User " + here.name();
            case Who.Met met -> "This person";
            case Who.Somebody newUser -> "This person";
            case Who.Stranger(Demographics demographics) ->
                demographics.equals(Demographics.UNKNOWN) ? "Somebody of whom nothing is known" : "Somebody like this";
        };
    }
}
