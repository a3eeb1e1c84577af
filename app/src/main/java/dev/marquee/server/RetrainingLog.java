package dev.marquee.server;

import dev.marquee.service.retrain.RetrainingResponse;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Logs the begin and the result of every retraining, one line each. */
final class RetrainingLog implements Consumer<RetrainingResponse> {
    static final String NAME = "dev.marquee.retraining";

    private static final System.Logger LOG = System.getLogger(NAME);
    private static final double MILLIS = 1e3;

    @Override
    public void accept(RetrainingResponse response) {
        LOG.log(level(response), text(response));
    }

    private static Level level(RetrainingResponse response) {
        return switch (response.state()) {
            case "failed", "kept-aside" -> Level.WARNING;
            default -> Level.INFO;
        };
    }

    static String text(RetrainingResponse response) {
        return switch (response.state()) {
            case "running" -> "retraining started";
            case "none" -> "retraining not needed: another server has retrained the model";
            default ->
                "retraining ended after %.1f s: %s%s; %s"
                        .formatted(
                                response.duration().orElseThrow().toMillis() / MILLIS,
                                response.state(),
                                accuracy(response.check()),
                                response.message().orElse(""));
        };
    }

    private static String accuracy(Optional<RetrainingResponse.Check> compared) {
        return compared.map(check -> String.format(
                        Locale.ROOT,
                        "; %s %.4f before, %.4f after, on %d ratings",
                        check.metric(),
                        check.served(),
                        check.retrained(),
                        check.ratings()))
                .orElse("");
    }
}
