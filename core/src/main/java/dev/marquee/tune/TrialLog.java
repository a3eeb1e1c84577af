package dev.marquee.tune;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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

/**
 * What was tried, in a file of JSON lines: the request first, then a trial each. A line is appended whole and forced to
 * disk, so a search that is cut goes on from there; what a process that was killed left of a line is ignored and
 * overwritten. A log to which nothing was added leaves no file. Several searches of one request may share a log, since a trial is known by its options. One process at a
 * time, and one thread.
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
     * Opens the log of a request, or begins it.
     *
     * @param request what the outcome of a trial depends on beside its options
     * @throws UsageException if the file is the log of another request, or no log
     * @throws MarqueeException if it is in use or damaged, or cannot be read or written
     */
    public static TrialLog open(Path file, Map<String, String> request) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException("%s is no file in a folder that exists; give another --out".formatted(file));
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

    /** How many trials there are. */
    public int size() {
        return outcomes.size();
    }

    /** What came of a trial with these options. */
    Optional<Outcome> find(Map<String, String> options) {
        return Optional.ofNullable(outcomes.get(options));
    }

    /** Adds a trial, and gives it back. */
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

    @SuppressWarnings("UnusedVariable") // the lock lives as long as the channel
    private void lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer.
        }
        throw new MarqueeException(
                "%s is in use by another search; wait for it, or give another --out".formatted(file));
    }

    private void begin() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = wholeLines(bytes);
        if (whole == 0) {
            requireCut(new String(bytes, StandardCharsets.UTF_8));
            channel.truncate(0);
            return;
        }
        List<String> lines =
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        requireSame(lines.getFirst());
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
                    "%s:%d is no trial; remove the line, or the file to begin anew".formatted(file, number), e);
        }
    }

    private void requireCut(String text) {
        String beginning = TrialJson.BEGINNING;
        if (!text.startsWith(beginning) && !beginning.startsWith(text)) {
            throw noLog();
        }
    }

    private void requireSame(String line) {
        Map<String, String> logged;
        try {
            logged = TrialJson.request(line);
        } catch (IllegalArgumentException e) {
            throw noLog();
        }
        request.forEach((name, value) -> {
            String other = logged.getOrDefault(name, "unknown");
            if (!other.equals(value)) {
                throw new UsageException(
                        "%s holds trials of another request: its %s is %s and not %s; give another --out, or remove it"
                                .formatted(file, name, other, value));
            }
        });
    }

    private UsageException noLog() {
        return new UsageException("%s is there already and no log of trials; give another --out".formatted(file));
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Up to the last line break; beyond it lies what was cut. */
    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static MarqueeException error(Path file, IOException cause) {
        return new MarqueeException(
                "%s cannot be read and written (%s); check its permissions and the free space, or give another --out"
                        .formatted(file, Objects.requireNonNullElse(cause.getMessage(), cause.toString())),
                cause);
    }
}
