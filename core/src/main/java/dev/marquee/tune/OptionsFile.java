package dev.marquee.tune;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.persist.AtomicFile;
import dev.marquee.persist.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Options in a file, and how they were chosen. A file written by hand needs only {@code algorithm} and {@code options}.
 *
 * @param algorithm the algorithm of the options
 * @param options as texts by name, in order
 * @param choice how they were chosen, if known
 */
public record OptionsFile(String algorithm, Map<String, String> options, Optional<Choice> choice) {
    private static final long MAX_BYTES = 1 << 20;

    /** Copies the options and keeps their order. */
    public OptionsFile {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * How options were chosen.
     *
     * @param parts the data they were chosen on
     * @param metric that was measured
     * @param value of the metric on the validation parts
     * @param trials the number of configurations tried
     */
    public record Choice(Provenance parts, String metric, double value, int trials) {}

    /**
     * The data that options were chosen on.
     *
     * @param data name of the whole data set
     * @param fingerprint its fingerprint
     * @param split the split whose train part was used
     * @param train fingerprint of that part
     * @param validation how the train part was split in turn
     * @param seed of both splits
     */
    public record Provenance(
            String data, String fingerprint, String split, String train, String validation, long seed) {}

    /**
     * Writes the file atomically.
     *
     * @param path file to create or replace
     * @throws MarqueeException if it cannot be written
     */
    public void write(Path path) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(utf8).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            json.writeStringField("algorithm", algorithm);
            TrialJson.write("options", options, json);
            if (choice.isPresent()) {
                write(choice.orElseThrow(), json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("an in-memory stream does not fail", e);
        }
        ByteBuffer bytes = ByteBuffer.wrap(utf8.toByteArray());
        AtomicFile.write(path, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /**
     * Reads a file.
     *
     * @param path file to read
     * @return the options and how they were chosen
     * @throws UsageException if it does not exist or is not an options file
     * @throws MarqueeException if it cannot be read
     */
    public static OptionsFile read(Path path) {
        try {
            if (Files.isDirectory(path) || Files.size(path) > MAX_BYTES) {
                throw notAnOptionsFile(path);
            }
            return parse(JsonObject.parse(Files.readString(path)));
        } catch (NoSuchFileException e) {
            throw new UsageException(
                    "options file %s does not exist; check the path, or create it with tune".formatted(path));
        } catch (IOException e) {
            throw new MarqueeException(
                    "options file %s cannot be read (%s); check the file and its permissions"
                            .formatted(path, Objects.requireNonNullElse(e.getMessage(), e.toString())),
                    e);
        } catch (IllegalArgumentException e) {
            throw notAnOptionsFile(path);
        }
    }

    private static void write(Choice choice, JsonGenerator json) throws IOException {
        Provenance parts = choice.parts;
        json.writeObjectFieldStart("data");
        json.writeStringField("name", parts.data);
        json.writeStringField("fingerprint", parts.fingerprint);
        json.writeEndObject();
        json.writeStringField("split", parts.split);
        json.writeStringField("trainFingerprint", parts.train);
        json.writeStringField("validation", parts.validation);
        json.writeNumberField("seed", parts.seed);
        json.writeStringField("metric", choice.metric);
        json.writeNumberField("value", choice.value);
        json.writeNumberField("trials", choice.trials);
    }

    private static OptionsFile parse(JsonObject json) {
        JsonObject texts = json.object("options");
        Map<String, String> options = new LinkedHashMap<>();
        texts.values().forEach((name, value) -> options.put(name, text(name, value)));
        return new OptionsFile(
                json.text("algorithm"),
                options,
                json.names().contains("data") ? Optional.of(choice(json)) : Optional.empty());
    }

    /** Files written by hand may have numbers and booleans without quotes. */
    private static String text(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Choice choice(JsonObject json) {
        JsonObject data = json.object("data");
        Provenance parts = new Provenance(
                data.text("name"),
                data.text("fingerprint"),
                json.text("split"),
                json.text("trainFingerprint"),
                json.text("validation"),
                json.integer("seed"));
        return new Choice(parts, json.text("metric"), json.decimal("value"), Math.toIntExact(json.integer("trials")));
    }

    private static UsageException notAnOptionsFile(Path path) {
        return new UsageException(
                "%s is not an options file; give a JSON file such as {\"algorithm\": \"als\", \"options\": {\"rank\": \"20\"}}, or one that tune wrote"
                        .formatted(path));
    }
}
