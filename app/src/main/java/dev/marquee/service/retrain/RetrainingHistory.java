package dev.marquee.service.retrain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import dev.marquee.service.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest retrainings and rollbacks of a model, of all servers that share its folder, in a JSON file next to it. It is what a
 * schedule knows after a restart. Only the holder of the model's {@link ModelLock} adds to it; a file that cannot be read counts as
 * empty.
 *
 * @param file which need not exist
 */
public record RetrainingHistory(Path file) {
    /** More are forgotten, the oldest first. */
    static final int MAX_ENTRIES = 100;

    private static final long MAX_BYTES = 1 << 20;

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(new TypeReference<List<RetrainingResponse>>() {});

    /** The entries, the oldest first. */
    public List<RetrainingResponse> entries() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return List.of();
            }
            List<RetrainingResponse> entries = READER.readValue(Files.readAllBytes(file));
            return entries.stream().allMatch(entry -> Objects.nonNull(entry) && isComplete(entry))
                    ? entries
                    : List.of();
        } catch (IOException | DateTimeException e) {
            return List.of();
        }
    }

    /** Whether it has both times, in their format. */
    private static boolean isComplete(RetrainingResponse entry) {
        return entry.started().isPresent() && entry.duration().isPresent();
    }

    /** The last entry. */
    public Optional<RetrainingResponse> latest() {
        List<RetrainingResponse> entries = entries();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /**
     * Adds an entry.
     *
     * @return a sentence if it cannot be written
     */
    Optional<String> add(RetrainingResponse entry) {
        List<RetrainingResponse> entries = new ArrayList<>(entries());
        entries.add(entry);
        byte[] json = Json.bytes(entries.subList(Math.max(0, entries.size() - MAX_ENTRIES), entries.size()));
        try {
            AtomicFile.write(file, channel -> write(channel, json));
            return Optional.empty();
        } catch (MarqueeException e) {
            return Optional.of("it could not be recorded: " + e.getMessage());
        }
    }

    private static void write(FileChannel channel, byte[] json) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
