package dev.marquee.cli.command;

import dev.marquee.cli.option.AkasOption;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.DemographicsOptions;
import dev.marquee.cli.option.InputFiles;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.PredictText;
import dev.marquee.data.Demographics;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.service.serving.PredictResponse;
import dev.marquee.service.serving.UserRef;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Predicts one rating. */
@Command(
        name = "predict",
        description = "Predict a user's rating of a movie, and the probability of each rating value.",
        footer = {
            "  ./marquee predict --model my.marquee --user 42 --movie 'Toy Story'",
            "  ./marquee predict --model my.marquee --ratings letterboxd.zip --movie 'Heat (1995)'",
            "  without --user and --ratings: for a new user without ratings"
        })
public final class PredictCommand implements Runnable {
    @Mixin
    private final ModelOption model;

    @Mixin
    private final AkasOption akas;

    @ArgGroup
    private UserOption user = new UserOption();

    /** At most one of the two. */
    static final class UserOption {
        @Option(names = "--user", paramLabel = "ID", description = "A user of the training data.")
        private Optional<String> user = Optional.empty();

        @Option(
                names = "--ratings",
                paramLabel = "FILE",
                description =
                        "Ratings of a new user: a CSV with columns 'movie' (id or title) and 'rating', or a site's export.")
        private Optional<Path> ratings = Optional.empty();

        UserRef reference(DemographicsOptions demographicsOptions) {
            if (user.isPresent() && demographicsOptions.isGiven()) {
                throw new UsageException("--age, --gender and --occupation describe a new user; omit them for --user %s"
                        .formatted(user.orElseThrow()));
            }
            InputFiles.requireExist(ratings.stream().toList());
            Demographics demographics = demographicsOptions.demographics();
            return user.<UserRef>map(id -> new UserRef.Known(new UserId(id)))
                    .or(() -> ratings.map(file -> new UserRef.RatingsFile(file, demographics)))
                    .orElseGet(() -> new UserRef.NewUser(demographics));
        }
    }

    @Mixin
    private final DemographicsOptions demographicsOptions = new DemographicsOptions();

    @Option(names = "--movie", required = true, paramLabel = "ID|TITLE", description = "Id or title of the movie.")
    private String movie;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public PredictCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        akas = new AkasOption(terminal);
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        UserRef reference = user.reference(demographicsOptions);
        PredictResponse predicted = akas.addTo(model.open()).predict(reference, movie);
        predicted.imported().ifPresent(imported -> terminal.err().prose(ImportText.of(imported)));
        output.print(
                predicted,
                () -> "%s\n\n%s"
                        .formatted(PredictText.of(predicted, subject(reference)).stripTrailing(), next()));
    }

    private String next() {
        return NextStep.of("similar", model.arguments(), "--movie", movie);
    }

    private static String subject(UserRef user) {
        return switch (user) {
            case UserRef.Known(UserId id) -> "User " + id;
            case UserRef.RatingsFile file -> "The user of " + file.path().getFileName();
            case UserRef.ExportFile file -> "The user of " + file.path().getFileName();
            case UserRef.NewUser newUser ->
                newUser.demographics().equals(Demographics.UNKNOWN)
                        ? "A user without ratings"
                        : "A user with these demographics";
        };
    }
}
