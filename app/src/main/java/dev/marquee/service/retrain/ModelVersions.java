package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of a model that is trained again and again. Beside {@code NAME.marquee}, which is served, {@code
 * NAME.previous.marquee} is the one served before, {@code NAME.base.marquee} the first, without people's ratings, {@code
 * NAME.aside.marquee} the last that was not good enough, {@code NAME.next.marquee} one on its way in. Each is whole at every
 * moment, and the served one always there. Not safe for several programs at once.
 *
 * @param served the file that is served, or is to be
 */
public record ModelVersions(Path served) {
    private static final String ENDING = ".marquee";

    /** The model served before. */
    public Path previous() {
        return beside("previous");
    }

    /** A model that was not good enough. */
    public Path rejected() {
        return beside("aside");
    }

    Path base() {
        return beside("base");
    }

    Path next() {
        return beside("next");
    }

    private Path beside(String version) {
        String name = String.valueOf(served.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return served.resolveSibling(stem + "." + version + ENDING);
    }

    /** Keeps what is served as the base of all that follow. */
    void keepBase() {
        change(() -> copy(served, base()));
    }

    /** Serves what is next, and keeps what was served as the previous one; if the swap fails, all is as it was. */
    void advance(ModelSwap swap) {
        exchange(next(), swap);
    }

    /**
     * Serves the previous model again, which then changes places with the one served now; so doing it twice does nothing.
     *
     * @throws MarqueeException if there is none, or it cannot be opened; then all is as it was
     */
    public void rollBack(ModelSwap swap) {
        if (!Files.isRegularFile(previous())) {
            throw new MarqueeException(
                    "there is no model to go back to (%s is not there); a model trained again leaves the one before it"
                            .formatted(previous()));
        }
        change(() -> copy(previous(), next()));
        exchange(next(), swap);
    }

    private void exchange(Path incoming, ModelSwap swap) {
        Path outgoing = beside("outgoing");
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

    /** By another name of the same file where the file system has such, for model files are replaced and never written to. */
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
        // A link onto another link of the same file moves nothing and stays, by POSIX.
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
                    "the files beside %s cannot be changed (%s); check the folder's permissions and free space"
                            .formatted(served, e.getMessage()),
                    e);
        }
    }
}
