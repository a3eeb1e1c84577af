package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
 * stays in use. {@link ModelVersions} names the files, and {@link RetrainingHistory} has what became of the latest.
 *
 * <p>Thread-safe. One retraining runs at a time, on the single thread of an executor. Cancelled, it ends within a second,
 * unless it is writing files already.
 */
public final class Retraining implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final RetrainingSettings settings;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final ScheduledExecutorService background;
    private final InstantSource clock;
    private final RetrainingHistory history;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile RetrainingRun latest;
    private volatile RetrainingResponse rolledBack = RetrainingResponse.NONE;
    private volatile Consumer<RetrainingResponse> listener = _ -> {};
    private volatile Optional<RetrainingSchedule> schedule = Optional.empty();

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
        this.history = new ModelVersions(settings.file()).history();
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

    /**
     * Sets what is called when a retraining begins, and with the result when it ends, on the thread of the retraining. A result of state
     * {@code none} means that another server had done it already.
     */
    public void reportTo(Consumer<RetrainingResponse> observer) {
        listener = observer;
    }

    /** Starts a retraining in the background; false if one is running already, or this was closed. */
    public boolean start() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        RetrainingRun previous = latest;
        latest = begun();
        try {
            background.execute(() -> run(() -> true));
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

    private void run(BooleanSupplier isWanted) {
        RetrainingRun run = latest;
        if (background.isShutdown()) {
            run.abandon();
        }
        try {
            listener.accept(run.response());
            run.run(isWanted);
            listener.accept(run.response());
        } finally {
            busy.set(false);
        }
    }

    /**
     * Retrains whenever the served model reaches an age, until closed. Servers that share the model file do so once; one that waited
     * for another keeps its result. See {@link RetrainingSchedule} for the rest.
     *
     * @param trained gives the time at which the model in use was trained
     * @throws MarqueeException if the age is not positive
     */
    public void every(Duration age, Supplier<Instant> trained) {
        schedule = Optional.of(new RetrainingSchedule(age, trained));
        long nanos = Math.min(age.toNanos(), LOOK_EVERY.toNanos());
        Future<?> _ = background.scheduleWithFixedDelay(this::retrainIfDue, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void retrainIfDue() {
        if (isDue(next()) && busy.compareAndSet(false, true)) {
            latest = begun();
            ModelVersions versions = new ModelVersions(settings.file());
            run(() -> isDue(next(versions.trained())));
        }
    }

    private boolean isDue(Optional<Instant> time) {
        return time.filter(next -> !next.isAfter(clock.instant())).isPresent();
    }

    /** The time of the next scheduled retraining, past if it begins in a moment; empty without a schedule. */
    public Optional<Instant> next() {
        return schedule.flatMap(set -> next(set.trained().get()));
    }

    private Optional<Instant> next(Instant trained) {
        return schedule.map(set -> set.next(trained, finished()));
    }

    /** The age at which the model is retrained; empty without a schedule. */
    public Optional<Duration> age() {
        return schedule.map(RetrainingSchedule::age);
    }

    /** The latest retrainings and rollbacks, the oldest first, of all servers that share the model file. */
    public List<RetrainingResponse> history() {
        return history.entries();
    }

    /** The state of the retraining that is running here, or else the result of the latest one, of any server that shares the model file. */
    public RetrainingResponse response() {
        RetrainingResponse here = latest.response();
        return here.isRunning() ? here : finished();
    }

    /** The latest result; also one that could not be recorded. */
    private RetrainingResponse finished() {
        return Stream.of(history.latest(), Optional.of(rolledBack), Optional.of(latest.response()))
                .flatMap(Optional::stream)
                .filter(response -> response.end().isPresent())
                .max(Comparator.comparing(response -> response.end().orElseThrow()))
                .orElse(RetrainingResponse.NONE);
    }

    /** Cancels the running retraining; false if none is running. */
    public boolean cancel() {
        return latest.cancel();
    }

    /** Whether there is a previous model. */
    public boolean canRollBack() {
        return Files.isRegularFile(new ModelVersions(settings.file()).previous());
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
            rolledBack = new ModelVersions(settings.file()).rollBack(swap, clock);
        } finally {
            busy.set(false);
        }
    }

    /** Cancels the running retraining and rejects new ones. */
    @Override
    public void close() {
        // In this order: what begins before is the latest then, and what begins later sees the shutdown.
        background.shutdown();
        latest.abandon();
    }
}
