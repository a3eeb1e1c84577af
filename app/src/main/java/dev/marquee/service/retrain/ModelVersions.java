package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a model that is retrained. In addition to {@code NAME.marquee}, which is served, {@code
 * NAME.previous.marquee} is the one served before, {@code NAME.base.marquee} the first one, without ratings of the store,
 * {@code NAME.aside.marquee} the last rejected one, and {@code NAME.next.marquee} the one to be served next. {@code NAME.retrainings.json} is the {@link RetrainingHistory}. While a model
 * is exchanged, {@code NAME.outgoing.marquee} is the one served before; where a crash has left it, the next exchange makes
 * it the previous one. All files are replaced atomically, and the served one always exists. Only the holder of their
 * {@link ModelLock} changes them.
 *
 * @param served the file of the served model
 */
public record ModelVersions(Path served) {
    private static final String ENDING = ".marquee";

    /** The model served before. */
    public Path previous() {
        return sibling("previous");
    }

    /** The last model that was rejected. */
    public Path rejected() {
        return sibling("aside");
    }

    Path base() {
        return sibling("base");
    }

    Path next() {
        return sibling("next");
    }

    /** The latest retrainings of this model, by any server. */
    public RetrainingHistory history() {
        return new RetrainingHistory(served.resolveSibling(stem() + ".retrainings.json"));
    }

    /**
     * When the served model was trained. Reads the whole file.
     *
     * @throws MarqueeException if it cannot be read
     */
    Instant trained() {
        try (ModelFile open = ModelFile.open(served)) {
            return open.card().origin().created();
        }
    }

    private Path sibling(String version) {
        return served.resolveSibling(stem() + "." + version + ENDING);
    }

    private String stem() {
        String name = String.valueOf(served.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /**
     * Checks, before any work, that the files can be replaced.
     *
     * @throws MarqueeException if not; no file was changed
     */
    void requireChangeable() {
        if (MountPoints.now().contain(served)) {
            throw new MarqueeException(
                    "%s is mounted as a single file, so no new model can take its place; mount its folder instead"
                            .formatted(served));
        }
        AtomicFile.requireWritable(next());
    }

    /**
     * Serves the next model and keeps the served one as the previous; if the swap fails, nothing changes.
     *
     * @param expected the card of the served model that the next one was trained from; if it learned from no ratings of the
     *     store, it is kept as the base, which all later models are retrained from
     * @return a sentence on what could not be kept; empty if all was
     * @throws MarqueeException if the served file was replaced meanwhile, or cannot be
     */
    Optional<String> advance(ModelCard expected, ModelSwap swap) {
        try (ModelFile now = ModelFile.open(served)) {
            if (!now.card().equals(expected)) {
                throw new MarqueeException(
                        "%s was replaced by another model while this one was trained; retrain again".formatted(served));
            }
        }
        change(this::finishInterrupted);
        boolean keepsBase = expected.origin().base().isEmpty();
        if (keepsBase) {
            change(() -> copy(served, base()));
        }
        return exchange(next(), swap);
    }

    /** Deletes what an unfinished retraining leaves. */
    void deleteUnfinished() {
        try {
            if (Files.isRegularFile(next())) {
                Files.delete(next());
            }
        } catch (IOException e) {
            // It only takes space, and the next retraining replaces it.
        }
    }

    /**
     * Removes what a server has left that was killed while it retrained, and keeps the model that was served before an exchange which
     * it began. Leaves the files to another server that is changing them, and where the folder cannot be written.
     */
    public void removeAbandoned() {
        Stream.concat(versions(), Stream.of(served, history().file())).forEach(AtomicFile::removeAbandoned);
        if (Stream.concat(versions().map(ModelVersions::link), Stream.of(next(), outgoing()))
                .noneMatch(Files::isRegularFile)) {
            return;
        }
        try {
            Optional<ModelLock> lock = ModelLock.tryAcquire(served);
            if (lock.isPresent()) {
                try (ModelLock _ = lock.get()) {
                    finishInterrupted();
                    deleteUnfinished();
                    for (Path version : versions().toList()) {
                        Files.deleteIfExists(link(version));
                    }
                }
            }
        } catch (IOException | MarqueeException e) {
            // They only take space, and the next retraining says what is wrong with the folder.
        }
    }

    /** All files but the served one. */
    private Stream<Path> versions() {
        return Stream.of(previous(), rejected(), base(), next(), outgoing());
    }

    /**
     * Exchanges the served model and the previous one, so a second call undoes the first. It is recorded in the history, so that
     * no schedule retrains at once because the model is old.
     *
     * @param clock gives the time of the record
     * @return the record
     * @throws MarqueeException if there is no previous model, it cannot be opened, or another server is retraining; then
     *     nothing changes
     */
    public RetrainingResponse rollBack(ModelSwap swap, InstantSource clock) {
        requireChangeable();
        try (ModelLock _ = ModelLock.tryAcquire(served)
                .orElseThrow(() -> new MarqueeException(
                        "another server is changing %s; wait until it ends, and roll back then".formatted(served)))) {
            change(this::finishInterrupted);
            if (!Files.isRegularFile(previous())) {
                throw new MarqueeException(
                        "no previous model: %s does not exist; only a retraining that replaces the model creates it"
                                .formatted(previous()));
            }
            change(() -> copy(previous(), next()));
            Optional<String> _ = exchange(next(), swap);
            RetrainingResponse record = RetrainingResponse.rolledBack(clock.instant(), trained());
            // The model is exchanged in any case; a server that runs remembers the record by itself.
            Optional<String> _ = history().add(record);
            return record;
        }
    }

    private Path outgoing() {
        return sibling("outgoing");
    }

    /** Keeps the model that was served before an exchange that a crash ended; before the exchange it is still served. */
    private void finishInterrupted() throws IOException {
        if (Files.isRegularFile(outgoing())) {
            if (Files.mismatch(outgoing(), served) < 0) {
                Files.delete(outgoing());
            } else {
                move(outgoing(), previous());
            }
        }
    }

    private Optional<String> exchange(Path incoming, ModelSwap swap) {
        change(() -> {
            copy(served, outgoing());
            try {
                move(incoming, served);
            } catch (IOException e) {
                Files.deleteIfExists(outgoing());
                throw e;
            }
        });
        try {
            swap.to(served);
        } catch (RuntimeException e) {
            change(() -> move(outgoing(), served));
            throw e;
        }
        // From here on the new model is in use, whatever happens to the file of the one before.
        try {
            move(outgoing(), previous());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("%s could not be replaced (%s), so the model before is in %s"
                    .formatted(previous(), e.getMessage(), outgoing()));
        }
    }

    /** Uses a hard link where the file system supports it: model files are replaced and never modified. */
    private static void copy(Path from, Path to) throws IOException {
        Path link = link(to);
        Files.deleteIfExists(link);
        try {
            Files.createLink(link, from);
        } catch (UnsupportedOperationException | IOException e) {
            AtomicFile.write(to, channel -> transfer(from, channel));
            return;
        }
        move(link, to);
    }

    private static Path link(Path version) {
        return version.resolveSibling("." + version.getFileName() + ".link");
    }

    private static void transfer(Path from, FileChannel to) throws IOException {
        try (FileChannel source = FileChannel.open(from)) {
            for (long done = 0; done < source.size(); ) {
                done += source.transferTo(done, source.size() - done, to);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        // By POSIX, renaming a link onto another link of the same file does nothing and keeps both.
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(from);
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new MarqueeException(
                    "cannot write the model files next to %s (%s); check the folder's permissions and free space"
                            .formatted(served, e.getMessage()),
                    e);
        }
    }
}
