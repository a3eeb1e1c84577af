package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Retrains the served model with its own algorithm, options and seed, on its own data and the current ratings of the store,
 * and serves the new model unless it is worse. Only ratings of movies in the model's data are used; new movies need new
 * data. Users of the store are pseudonymous. Deleted ratings and users are not in the new model, but stay in the previous
 * one until it is replaced.
 *
 * <p>First, a model is trained without a tenth of the ratings that the served model was not trained on, and both models are
 * compared on that tenth; users are folded into the served model with their other ratings, as for requests. If the new model
 * is worse by more than the tolerance, and significantly so, it is saved to a file and not served. Otherwise a model is
 * trained on all ratings and swapped in, and the previous file is kept for a rollback. If anything fails, the previous model
 * stays in use. {@link ModelVersions} names the files.
 *
 * <p>Thread-safe. One retraining runs at a time, on the single thread of an executor. Cancelled, it ends within a second,
 * unless it is writing files already.
 */
public final class Retraining implements AutoCloseable {
    private final RetrainingSettings settings;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final ScheduledExecutorService background;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile RetrainingRun latest;

    /**
     * @param background a single-threaded executor; shut down when this is closed
     * @param clock gives the start and end of a retraining
     */
    public Retraining(
            RetrainingSettings settings,
            CollectedRatings users,
            ModelSwap swap,
            ScheduledExecutorService background,
            InstantSource clock) {
        this.settings = settings;
        this.users = users;
        this.swap = swap;
        this.background = background;
        this.clock = clock;
        this.latest = new RetrainingRun(settings, users, swap, clock);
    }

    /** A single daemon thread of low priority, which leaves the processor to requests. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // a hint; if the system ignores it, there are fewer threads than processors
    public static ScheduledExecutorService background() {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("marquee-retraining")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /** Starts a retraining in the background; false if one is running already, or this was closed. */
    public boolean start() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        RetrainingRun previous = latest;
        latest = begun();
        try {
            background.execute(this::run);
            return true;
        } catch (RejectedExecutionException e) {
            latest = previous;
            busy.set(false);
            return false;
        }
    }

    private RetrainingRun begun() {
        RetrainingRun run = new RetrainingRun(settings, users, swap, clock);
        run.begin();
        return run;
    }

    private void run() {
        try {
            latest.run();
        } finally {
            busy.set(false);
        }
    }

    /**
     * Retrains periodically, with a pause after the end of each scheduled retraining, until closed; skipped if another
     * retraining is running at that time.
     *
     * @throws MarqueeException if the pause is not positive
     */
    public void every(Duration pause) {
        if (!pause.isPositive()) {
            throw new MarqueeException(
                    "the pause between retrainings must be positive, got %s; give one such as 24h".formatted(pause));
        }
        long nanos = pause.toNanos();
        Future<?> _ = background.scheduleWithFixedDelay(this::scheduled, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void scheduled() {
        if (busy.compareAndSet(false, true)) {
            latest = begun();
            run();
        }
    }

    /** The state of the latest retraining. */
    public RetrainingResponse response() {
        return latest.response();
    }

    /** Cancels the running retraining; false if none is running. */
    public boolean cancel() {
        return latest.cancel();
    }

    /**
     * Exchanges the served model and the previous one.
     *
     * @throws MarqueeException if a retraining is running, there is no previous model, or it cannot be opened
     */
    public void rollBack() {
        if (!busy.compareAndSet(false, true)) {
            throw new MarqueeException(
                    "cannot roll back while a model is being trained; wait until it ends, or cancel it");
        }
        try {
            new ModelVersions(settings.file()).rollBack(swap);
        } finally {
            busy.set(false);
        }
    }

    /** Cancels the running retraining and rejects new ones. */
    @Override
    public void close() {
        cancel();
        background.shutdown();
    }
}
