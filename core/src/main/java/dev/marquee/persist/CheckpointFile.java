package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingContext.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One file that keeps the latest state of a training, written after a step when the last one is some time ago. A training
 * may have several parts, such as the members of a blend: they run in the same order each time, so a state belongs to the
 * part of that number, and the parts before it run again. Not thread-safe.
 */
public final class CheckpointFile implements Checkpoints {
    private final Path file;
    private final String training;
    private final Duration every;
    private final Consumer<String> notices;
    private Optional<SavedState> saved;
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
    public int resume(float[]... state) {
        part++;
        if (saved.isEmpty() || saved.get().part() != part) {
            return 0;
        }
        SavedState found = saved.get();
        found.copyTo(state, file);
        saved = Optional.empty();
        notices.accept("The training goes on after step %d, from %s.".formatted(found.steps(), file));
        return found.steps();
    }

    @Override
    public void reached(int steps, float[]... state) {
        if (saved.isEmpty() && !failed && System.nanoTime() - lastWrite >= every.toNanos()) {
            write(new SavedState(training, part, steps, state));
        }
    }

    /** The training is complete: removes the file. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
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
