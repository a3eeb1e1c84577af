package dev.marquee.server.http.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.data.UsageException;
import java.io.IOException;

/** Parses untrusted JSON, with limits on nesting and on the length of numbers and names. Thread-safe. */
public final class JsonReader {
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_NAME_LENGTH = 200;

    /** Buffers that all threads share. */
    private static final int BUFFERS = 64;

    private final int depth;
    private final ObjectReader reader;

    /**
     * A reader of JSON with bounded nesting.
     *
     * @param depth maximum nesting depth
     */
    public JsonReader(int depth) {
        this.depth = depth;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxNameLength(MAX_NAME_LENGTH)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(constraints)
                // By default each thread keeps its own, and each connection has a thread.
                .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
                .build();
        this.reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }

    /**
     * Parses a document that is one JSON object.
     *
     * @throws UsageException if it is not valid JSON, not an object, nested too deeply, or has a duplicate name
     */
    public JsonFields read(byte[] document) {
        try {
            return JsonFields.object(reader.readTree(document), "the body");
        } catch (StreamConstraintsException e) {
            throw new UsageException(
                    "the body is nested deeper than %d levels, or has a number or name that is too long; simplify it"
                            .formatted(depth));
        } catch (IOException e) {
            throw new UsageException("the body is not valid JSON; check quotes, commas, brackets and duplicate names");
        }
    }
}
