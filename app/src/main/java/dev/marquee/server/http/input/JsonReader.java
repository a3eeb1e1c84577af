package dev.marquee.server.http.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.data.UsageException;
import java.io.IOException;

/** Reads JSON that strangers send. Safe to share. */
public final class JsonReader {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    private final int depth;
    private final ObjectReader reader;

    /**
     * A reader of JSON with bounded nesting.
     *
     * @param depth the most levels within each other
     */
    public JsonReader(int depth) {
        this.depth = depth;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(constraints)
                .build();
        this.reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }

    /**
     * The object that a document is.
     *
     * @throws UsageException if it is no JSON, too deep, no object, or names a field twice
     */
    public JsonFields read(byte[] document) {
        try {
            return JsonFields.object(reader.readTree(document), "the body");
        } catch (StreamConstraintsException e) {
            throw new UsageException(
                    "the body goes deeper than %d levels, or holds a number or name too long; simplify it"
                            .formatted(depth));
        } catch (IOException e) {
            throw new UsageException(
                    "the body is no JSON; mend its quotes, commas and brackets, and name no field twice");
        }
    }
}
