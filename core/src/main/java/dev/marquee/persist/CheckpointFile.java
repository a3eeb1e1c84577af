package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingContext.Checkpoints;
import dev.marquee.model.TrainingContext.TrainingState;
import dev.marquee.persist.SavedState.PartResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * One file that keeps the latest state of a training, written after a step when the last one is some time ago. A training
 * may have several parts, such as the members of a blend: they run in the same order each time, so a state belongs to the
 * part of that number, and the parts before it run again, except those whose result is kept. Not thread-safe.
 */
public final class CheckpointFile implements Checkpoints {
    private final Path file;
    private final String training;
    private final Duration every;
    private final Consumer<String> notices;
    private Optional<SavedState> saved;
    private final SortedMap<Integer, PartResult> results = new TreeMap<>();
    private int nextResult;
    private int part;
    private long lastWrite = System.nanoTime();
    private boolean failed;

    private CheckpointFile(
            Path file, String training, Duration every, Consumer<String> notices, Optional<SavedState> saved) {
        this.file = file;
        this.training = training;
        this.every = every;
        this.notices = notices;
        this.saved = saved;
    }

    /**
     * Opens the checkpoints of a training; reads the file if it exists.
     *
     * @param file the file to read and to write
     * @param training what determines the model: algorithm, options, seed and data
     * @param every the least time between two writes
     * @param notices receives a sentence when the training goes on from a checkpoint, or when none can be written
     * @return the checkpoints
     * @throws MarqueeException if the file is of another training, or is none
     */
    public static CheckpointFile open(Path file, String training, Duration every, Consumer<String> notices) {
        Optional<SavedState> saved = Files.exists(file) ? Optional.of(SavedState.read(file)) : Optional.empty();
        saved.ifPresent(state -> state.requireOf(training, file));
        return new CheckpointFile(file, training, every, notices, saved);
    }

    @Override
    public Optional<TrainingState> resume(IntFunction<TrainingState> state) {
        part++;
        if (saved.isEmpty() || saved.get().part() != part) {
            return Optional.empty();
        }
        SavedState found = saved.get();
        TrainingState resumed = state.apply(found.state().steps());
        found.copyTo(resumed, file);
        saved = Optional.empty();
        notices.accept("The training goes on after step %d, from %s."
                .formatted(found.state().steps(), file));
        return Optional.of(resumed);
    }

    @Override
    public void reached(Supplier<TrainingState> state) {
        if (saved.isEmpty() && !failed && System.nanoTime() - lastWrite >= every.toNanos()) {
            write(new SavedState(training, part, state.get(), results));
        }
    }

    @Override
    public double[] resultOf(int length, Supplier<double[]> computation) {
        int index = nextResult++;
        Optional<PartResult> kept = saved.flatMap(found -> found.result(index, length, file));
        PartResult result = kept.orElseGet(() -> {
            double[] values = computation.get();
            return new PartResult(part, nextResult, values);
        });
        part = result.parts();
        nextResult = result.nextResult();
        results.tailMap(index).clear();
        results.put(index, result);
        if (saved.isPresent() && saved.get().endsWith(results.size())) {
            saved = Optional.empty();
            notices.accept("The training goes on after its first parts, from %s.".formatted(file));
        } else if (kept.isEmpty()) {
            reached(() -> SavedState.NO_STEPS);
        }
        return result.values().clone();
    }

    /** The training is complete: removes the file, and what killed writes of it have left. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
            AtomicFile.removeAbandoned(file);
        } catch (IOException e) {
            notices.accept("%s is no longer needed, but cannot be removed; remove it yourself.".formatted(file));
        }
    }

    /** A training goes on without checkpoints where none can be written: its result matters more. */
    private void write(SavedState state) {
        try {
            state.write(file);
        } catch (MarqueeException e) {
            failed = true;
            notices.accept("No checkpoints are written: " + e.getMessage());
        }
        lastWrite = System.nanoTime();
    }
}
