package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of a model that is retrained. In addition to {@code NAME.marquee}, which is served, {@code
 * NAME.previous.marquee} is the one served before, {@code NAME.base.marquee} the first one, without ratings of the store,
 * {@code NAME.aside.marquee} the last rejected one, and {@code NAME.next.marquee} the one to be served next. All files are
 * replaced atomically, and the served one always exists. Not safe for several processes at once.
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

    private Path sibling(String version) {
        String name = String.valueOf(served.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return served.resolveSibling(stem + "." + version + ENDING);
    }

    /** Copies the served model to the base, which all later models are retrained from. */
    void keepBase() {
        change(() -> copy(served, base()));
    }

    /** Serves the next model and keeps the served one as the previous; if the swap fails, nothing changes. */
    void advance(ModelSwap swap) {
        exchange(next(), swap);
    }

    /**
     * Exchanges the served model and the previous one, so a second call undoes the first.
     *
     * @throws MarqueeException if there is no previous model, or it cannot be opened; then nothing changes
     */
    public void rollBack(ModelSwap swap) {
        if (!Files.isRegularFile(previous())) {
            throw new MarqueeException(
                    "no previous model: %s does not exist; only a retraining that replaces the model creates it"
                            .formatted(previous()));
        }
        change(() -> copy(previous(), next()));
        exchange(next(), swap);
    }

    private void exchange(Path incoming, ModelSwap swap) {
        Path outgoing = sibling("outgoing");
        change(() -> {
            copy(served, outgoing);
            move(incoming, served);
        });
        try {
            swap.to(served);
        } catch (RuntimeException e) {
            change(() -> move(outgoing, served));
            throw e;
        }
        change(() -> move(outgoing, previous()));
    }

    /** Uses a hard link where the file system supports it: model files are replaced and never modified. */
    private static void copy(Path from, Path to) throws IOException {
        Path link = to.resolveSibling("." + to.getFileName() + ".link");
        Files.deleteIfExists(link);
        try {
            Files.createLink(link, from);
        } catch (UnsupportedOperationException | IOException e) {
            AtomicFile.write(to, channel -> transfer(from, channel));
            return;
        }
        move(link, to);
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
