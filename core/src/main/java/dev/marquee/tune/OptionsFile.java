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
 * Options in a file, and how they were chosen. A file that a person writes needs {@code algorithm} and {@code options}
 * alone.
 *
 * @param algorithm whose they are
 * @param options as texts by name, in order
 * @param choice how they were chosen, where that is known
 */
public record OptionsFile(String algorithm, Map<String, String> options, Optional<Choice> choice) {
    private static final long LARGEST = 1 << 20;

    /** Copies the options, in their order. */
    public OptionsFile {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * How options were chosen.
     *
     * @param parts on what
     * @param metric that was measured
     * @param value of it on the validation parts
     * @param trials how many draws of options were tried
     */
    public record Choice(Parts parts, String metric, double value, int trials) {}

    /**
     * On what options were chosen.
     *
     * @param data name of the whole data set
     * @param fingerprint its fingerprint
     * @param split whose train part alone was used
     * @param train fingerprint of that part
     * @param validation how that was cut in turn
     * @param seed from which both were cut
     */
    public record Parts(String data, String fingerprint, String split, String train, String validation, long seed) {}

    /**
     * Writes the file, whole or not at all.
     *
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
            throw new UncheckedIOException("a stream in memory does not fail", e);
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
     * @throws UsageException if it is not there or holds no options
     * @throws MarqueeException if it cannot be read
     */
    public static OptionsFile read(Path path) {
        try {
            if (Files.isDirectory(path) || Files.size(path) > LARGEST) {
                throw noOptions(path);
            }
            return parse(JsonObject.parse(Files.readString(path)));
        } catch (NoSuchFileException e) {
            throw new UsageException(
                    "options file %s is not there; check the path, or make it with tune".formatted(path));
        } catch (IOException e) {
            throw new MarqueeException(
                    "options file %s cannot be read (%s); check the file and who may read it"
                            .formatted(path, Objects.requireNonNullElse(e.getMessage(), e.toString())),
                    e);
        } catch (IllegalArgumentException e) {
            throw noOptions(path);
        }
    }

    private static void write(Choice choice, JsonGenerator json) throws IOException {
        Parts parts = choice.parts;
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

    /** Who writes a file by hand may leave the quotes of numbers and of true and false out. */
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
        Parts parts = new Parts(
                data.text("name"),
                data.text("fingerprint"),
                json.text("split"),
                json.text("trainFingerprint"),
                json.text("validation"),
                json.whole("seed"));
        return new Choice(parts, json.text("metric"), json.real("value"), Math.toIntExact(json.whole("trials")));
    }

    private static UsageException noOptions(Path path) {
        return new UsageException(
                "%s holds no options; give a JSON file such as {\"algorithm\": \"als\", \"options\": {\"rank\": \"20\"}}, or one that tune wrote"
                        .formatted(path));
    }
}
