package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.parallel.CancellationToken;
import dev.marquee.parallel.Workers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One retraining and its state. Begun and run once; any thread can read its state and cancel it. */
final class RetrainingRun {
    private final RetrainingSettings settings;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final InstantSource clock;
    private final RetrainingProgress steps = new RetrainingProgress();
    private final CancellationToken cancellation = new CancellationToken();
    private volatile RetrainingResponse response = RetrainingResponse.NONE;
    private volatile boolean isAbandoned;

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

    /** Cancels it without a record, so that it is due again: the server stops. */
    void abandon() {
        isAbandoned = true;
        cancel();
    }

    /**
     * Runs the retraining. Never throws: errors are reported by the response.
     *
     * @param isWanted evaluated when no other server can change the model any more; if false, there is no retraining
     */
    void run(BooleanSupplier isWanted) {
        RetrainingResult result = attempt(() -> runAlone(isWanted));
        response = result.state() == RetrainingState.NONE ? RetrainingResponse.NONE : ended(result);
    }

    private RetrainingResult runAlone(BooleanSupplier isWanted) {
        ModelVersions versions = new ModelVersions(settings.file());
        try (Workers workers = Workers.of(settings.threads())) {
            Workers cancellable = workers.cancelledWhen(cancellation::isCancelled);
            cancellable.checkCancelled();
            versions.requireChangeable();
            try (RetrainingLocks _ = RetrainingLocks.acquire(
                    settings.file(),
                    users,
                    cancellable,
                    () -> steps.phase("waiting for another server, which retrains"))) {
                if (!isWanted.getAsBoolean()) {
                    return new RetrainingResult(RetrainingState.NONE, "another server has retrained the model");
                }
                RetrainingResult result = attempt(new RetrainingTask(settings, users, swap, cancellable, steps)::train);
                if (isAbandoned && result.state() == RetrainingState.CANCELLED) {
                    return result;
                }
                return versions.history().add(ended(result)).map(result::with).orElse(result);
            }
        }
    }

    private static RetrainingResult attempt(Supplier<RetrainingResult> work) {
        try {
            return work.get();
        } catch (CancellationException e) {
            return new RetrainingResult(RetrainingState.CANCELLED, "it was cancelled; the previous model stays in use");
        } catch (MarqueeException e) {
            return failed("%s; the previous model stays in use".formatted(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return failed("out of memory; start the server with more (java -Xmx); the previous model stays in use");
        } catch (RuntimeException | Error e) {
            return failed("internal error (%s); the previous model stays in use".formatted(e));
        }
    }

    private static RetrainingResult failed(String message) {
        return new RetrainingResult(RetrainingState.FAILED, message);
    }

    private RetrainingResponse ended(RetrainingResult result) {
        return new RetrainingResponse(
                result.state().toString(),
                response.started(),
                Optional.of(clock.instant().toString()),
                Optional.empty(),
                result.check(),
                result.ratings(),
                Optional.of(result.message()));
    }
}
