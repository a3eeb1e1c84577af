package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.math.Workers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One retraining and how it stands. Begun and run once; asked and cancelled by any thread. */
final class RetrainingRun {
    private final RetrainingSettings settings;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final InstantSource clock;
    private final RetrainingProgress steps = new RetrainingProgress();
    private volatile RetrainingResponse answer = RetrainingResponse.NONE;

    RetrainingRun(RetrainingSettings settings, CollectedRatings users, ModelSwap swap, InstantSource clock) {
        this.settings = settings;
        this.users = users;
        this.swap = swap;
        this.clock = clock;
    }

    /** From now on it counts as running. */
    void begin() {
        answer = new RetrainingResponse(
                RetrainingState.RUNNING.toString(),
                Optional.of(clock.instant().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    RetrainingResponse answer() {
        RetrainingResponse known = answer;
        return known.isRunning() ? known.at(steps.now()) : known;
    }

    /** False if it does not run. */
    boolean cancel() {
        steps.cancel();
        return answer.isRunning();
    }

    /** Never throws: what goes wrong is the answer. */
    void run() {
        try (Workers workers = Workers.of(settings.threads())) {
            RetrainingResult result = new RetrainingTask(settings, users, swap, workers, steps).train();
            end(result.state(), result.check(), Optional.of(result.ratings()), result.message());
        } catch (RetrainingProgress.Cancelled e) {
            end(RetrainingState.CANCELLED, "it was cancelled; the model before answers on");
        } catch (MarqueeException e) {
            end(RetrainingState.FAILED, "%s; the model before answers on".formatted(e.getMessage()));
        } catch (OutOfMemoryError e) {
            end(
                    RetrainingState.FAILED,
                    "the memory did not suffice; start the server with more (java -Xmx); the model before answers on");
        } catch (RuntimeException | Error e) {
            end(RetrainingState.FAILED, "a fault of Marquee's own (%s); the model before answers on".formatted(e));
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
        answer = new RetrainingResponse(
                state.toString(),
                answer.started(),
                Optional.of(now.toString()),
                Optional.empty(),
                check,
                ratings,
                Optional.of(message));
    }
}
