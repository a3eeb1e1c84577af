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
 * Trains the served model again, by its own algorithm, options and seed, from its own data and what people rated since, and
 * serves the new one if it is not worse. Only ratings of movies that the model knows take part; new movies come with new
 * data. People's ratings are taken as they are now, without their names: what somebody took back, or whoever was forgotten,
 * is not in the new model, though in the one before until it is replaced.
 *
 * <p>First a model is trained without a tenth of the ratings that the served one has not learned, and both are asked about
 * that tenth, the served one as it answers: told the rest. If the new one is worse by more than the tolerance and than chance
 * explains, it is kept aside in a file, and that is all. Else one is trained on everything and swapped in, and the file before is kept for going
 * back. Whatever goes wrong, the model before answers on. {@link ModelVersions} names the files.
 *
 * <p>Thread-safe; one at a time, on the one thread of an executor. It can be cancelled between two steps of a training.
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
     * @param background of one thread; shut down when this is closed
     * @param clock says when a retraining started and ended
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

    /** One thread that leaves the processor to whoever answers people, and does not keep the program alive. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint: where the system minds none, threads are fewer than processors
    public static ScheduledExecutorService background() {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("marquee-retraining")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /** Asks for a retraining; false if one runs already, or this was closed. */
    public boolean start() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        RetrainingRun before = latest;
        latest = begun();
        try {
            background.execute(this::run);
            return true;
        } catch (RejectedExecutionException e) {
            latest = before;
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
     * Retrains each time so much time has passed since the last ended, until closed; a time at which one runs anyway is
     * passed over.
     *
     * @throws MarqueeException if no time is to pass
     */
    public void every(Duration pause) {
        if (!pause.isPositive()) {
            throw new MarqueeException(
                    "a pause of %s between two retrainings is none; give one such as 24h".formatted(pause));
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

    /** How the last one stands. */
    public RetrainingResponse answer() {
        return latest.answer();
    }

    /** Ends the running one at its next step; false if none runs. */
    public boolean cancel() {
        return latest.cancel();
    }

    /**
     * Serves the model before, which changes places with the one served now.
     *
     * @throws MarqueeException if a retraining runs, there is no model before, or it cannot be opened
     */
    public void rollBack() {
        if (!busy.compareAndSet(false, true)) {
            throw new MarqueeException("a model is being trained; cancel that, or wait until it ends, to go back");
        }
        try {
            new ModelVersions(settings.file()).rollBack(swap);
        } finally {
            busy.set(false);
        }
    }

    /** Cancels what runs and takes no more. */
    @Override
    public void close() {
        cancel();
        background.shutdown();
    }
}
