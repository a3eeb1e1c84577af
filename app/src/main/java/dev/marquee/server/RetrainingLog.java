package dev.marquee.server;

import dev.marquee.service.retrain.RetrainingResponse;
import dev.marquee.service.retrain.RetrainingState;
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
        return response.is(RetrainingState.FAILED) || response.is(RetrainingState.REJECTED)
                ? Level.WARNING
                : Level.INFO;
    }

    static String text(RetrainingResponse response) {
        if (response.isRunning()) {
            return "retraining started";
        }
        if (response.is(RetrainingState.NONE)) {
            return "retraining not needed: another server has retrained the model";
        }
        return String.format(
                Locale.ROOT,
                "retraining ended after %.1f s: %s%s; %s",
                response.duration().orElseThrow().toMillis() / MILLIS,
                response.state(),
                accuracy(response.check()),
                response.message().orElse(""));
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
