package dev.marquee.cli;

import dev.marquee.service.PredictAnswer;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Predicts one rating. */
@Command(
        name = "predict",
        description = "Predict what a user would give a movie.",
        footer = {"  ./marquee predict --model my.marquee --user 42 --movie 'Toy Story'"})
final class PredictCommand implements Runnable {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--user", required = true, paramLabel = "ID", description = "A user the model was trained on.")
    private String user;

    @Option(
            names = "--movie",
            required = true,
            paramLabel = "ID|TITLE",
            description = "Its id, or its title as you would type it.")
    private String movie;

    @Mixin
    private final Answer answer;

    PredictCommand(Terminal terminal) {
        answer = new Answer(terminal);
    }

    @Override
    public void run() {
        PredictAnswer predicted = model.open().predict(user, movie);
        answer.print(predicted, () -> text(predicted));
    }

    private static String text(PredictAnswer predicted) {
        String known = predicted.rated().isPresent()
                ? String.format(
                        Locale.ROOT, " (and gave it %.1f)", predicted.rated().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "User %s is expected to give %s %.2f%s.",
                predicted.user(),
                predicted.movie().titleAndYear(),
                predicted.predictedRating(),
                known);
    }
}
