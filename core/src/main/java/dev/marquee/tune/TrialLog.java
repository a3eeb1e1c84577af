package dev.marquee.tune;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.FileLocks;
import dev.marquee.tune.Trial.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A log of trials in JSON Lines: the request first, then one trial per line. A line is appended whole and forced to
 * disk, so an interrupted search resumes from it; an incomplete last line, left by a killed process, is ignored and
 * overwritten. A log without additions leaves no file. Several searches of one request may share a log, since trials
 * are identified by their options. One process at a time; not thread-safe.
 */
public final class TrialLog implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Map<String, String> request;
    private final Map<Map<String, String>, Outcome> outcomes = new LinkedHashMap<>();

    private TrialLog(Path file, FileChannel channel, Map<String, String> request) {
        this.file = file;
        this.channel = channel;
        this.request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
    }

    /**
     * Opens or creates the log of a request.
     *
     * @param file in an existing folder; created if it does not exist
     * @param request what the outcome of a trial depends on besides its options
     * @return the log, to be closed
     * @throws UsageException if the file is the log of another request, or is not a log
     * @throws MarqueeException if it is in use or damaged, or cannot be read or written
     */
    public static TrialLog open(Path file, Map<String, String> request) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException("%s is not a file in an existing folder; choose another path".formatted(file));
        }
        TrialLog log = new TrialLog(file, channel(file), request);
        try {
            log.lock();
            log.begin();
            return log;
        } catch (IOException e) {
            log.close();
            throw error(file, e);
        } catch (MarqueeException e) {
            log.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw error(file, e);
        }
    }

    /** {@return the number of trials} */
    public int size() {
        return outcomes.size();
    }

    /** The outcome of a trial with these options. */
    Optional<Outcome> find(Map<String, String> options) {
        return Optional.ofNullable(outcomes.get(options));
    }

    /** Appends a trial and returns it. */
    Trial append(Trial trial) {
        try {
            if (channel.size() == 0) {
                append(TrialJson.request(request));
            }
            append(TrialJson.trial(trial));
        } catch (IOException e) {
            throw error(file, e);
        }
        outcomes.put(trial.options(), trial.outcome());
        return trial;
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen() && channel.size() == 0) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        if (!FileLocks.tryLock(channel)) {
            throw new MarqueeException(
                    "%s is in use by another search; wait for it, or choose another file".formatted(file));
        }
    }

    private void begin() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = wholeLines(bytes);
        if (whole == 0) {
            requireTruncatedLog(new String(bytes, StandardCharsets.UTF_8));
            channel.truncate(0);
            return;
        }
        List<String> lines =
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        requireSameRequest(lines.getFirst());
        channel.truncate(whole);
        channel.position(whole);
        for (int i = 1; i < lines.size(); i++) {
            read(lines.get(i), i + 1);
        }
    }

    private void read(String line, int number) {
        try {
            Trial trial = TrialJson.trial(line);
            outcomes.put(trial.options(), trial.outcome());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MarqueeException(
                    "%s:%d is not a trial; remove the line, or remove the file to start over".formatted(file, number),
                    e);
        }
    }

    private void requireTruncatedLog(String text) {
        String beginning = TrialJson.BEGINNING;
        if (!text.startsWith(beginning) && !beginning.startsWith(text)) {
            throw notALog();
        }
    }

    private void requireSameRequest(String line) {
        Map<String, String> logged;
        try {
            logged = TrialJson.request(line);
        } catch (IllegalArgumentException e) {
            throw notALog();
        }
        request.forEach((name, value) -> {
            String other = logged.getOrDefault(name, "unknown");
            if (!other.equals(value)) {
                throw new UsageException(
                        "%s has trials of another request: its %s is %s, not %s; choose another file, or remove it"
                                .formatted(file, name, other, value));
            }
        });
    }

    private UsageException notALog() {
        return new UsageException("%s already exists and is not a log of trials; choose another file".formatted(file));
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** The length up to the last line break; the rest is an incomplete line. */
    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static RuntimeException error(Path file, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new CancellationException("the thread was interrupted while it used %s".formatted(file));
        }
        return new MarqueeException(
                "%s cannot be read or written (%s); check its permissions and the free space, or choose another file"
                        .formatted(file, Objects.requireNonNullElse(cause.getMessage(), cause.toString())),
                cause);
    }
}
