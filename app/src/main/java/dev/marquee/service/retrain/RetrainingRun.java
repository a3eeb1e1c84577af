package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.parallel.CancellationToken;
import dev.marquee.parallel.Workers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One retraining and its state. Begun and run once; any thread can read its state and cancel it. */
final class RetrainingRun {
    private final RetrainingSettings settings;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final InstantSource clock;
    private final RetrainingProgress steps = new RetrainingProgress();
    private final CancellationToken cancellation = new CancellationToken();
    private volatile RetrainingResponse response = RetrainingResponse.NONE;

    RetrainingRun(RetrainingSettings settings, CollectedRatings users, ModelSwap swap, InstantSource clock) {
        this.settings = settings;
        this.users = users;
        this.swap = swap;
        this.clock = clock;
    }

    /** Sets the state to running. */
    void begin() {
        response = new RetrainingResponse(
                RetrainingState.RUNNING.toString(),
                Optional.of(clock.instant().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    RetrainingResponse response() {
        RetrainingResponse current = response;
        return current.isRunning() ? current.at(steps.now()) : current;
    }

    /** Returns false if it is not running. */
    boolean cancel() {
        cancellation.cancel();
        return response.isRunning();
    }

    /** Runs the retraining. Never throws: errors are reported by the response. */
    void run() {
        try (Workers workers = Workers.of(settings.threads())) {
            Workers cancellable = workers.cancelledWhen(cancellation::isCancelled);
            RetrainingResult result = new RetrainingTask(settings, users, swap, cancellable, steps).train();
            end(result.state(), result.check(), Optional.of(result.ratings()), result.message());
        } catch (CancellationException e) {
            end(RetrainingState.CANCELLED, "it was cancelled; the previous model stays in use");
        } catch (MarqueeException e) {
            end(RetrainingState.FAILED, "%s; the previous model stays in use".formatted(e.getMessage()));
        } catch (OutOfMemoryError e) {
            end(
                    RetrainingState.FAILED,
                    "out of memory; start the server with more (java -Xmx); the previous model stays in use");
        } catch (RuntimeException | Error e) {
            end(RetrainingState.FAILED, "internal error (%s); the previous model stays in use".formatted(e));
        }
    }

    private void end(RetrainingState state, String message) {
        end(state, Optional.empty(), Optional.empty(), message);
    }

    private void end(
            RetrainingState state,
            Optional<RetrainingResponse.Check> check,
            Optional<Integer> ratings,
            String message) {
        Instant now = clock.instant();
        response = new RetrainingResponse(
                state.toString(),
                response.started(),
                Optional.of(now.toString()),
                Optional.empty(),
                check,
                ratings,
                Optional.of(message));
    }
}
