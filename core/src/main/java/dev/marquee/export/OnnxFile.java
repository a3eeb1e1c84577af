package dev.marquee.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.Tensor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One ONNX file with the graph and, as metadata, the external ids in the order of the graph's indices. Needs memory of
 * the size of the file.
 */
final class OnnxFile {
    /** The maximum size of a Protocol Buffers message. */
    private static final long MAX_BYTES = Integer.MAX_VALUE;

    private static final String DESCRIPTION =
            "Predicts ratings. Inputs: user and movie, 0-based indices of the same number. The external id of each index"
                    + " is in the metadata userIds and movieIds, JSON arrays.";

    private OnnxFile() {}

    static ProtobufMessage of(FormulaModel model, Dataset data) {
        checkSize(model);
        ProtobufMessage file = OnnxMessages.model(DESCRIPTION, OnnxGraph.of(model.formula()));
        OnnxMessages.addMetadata("algorithm", model.algorithm(), file);
        OnnxMessages.addMetadata("data", data.name(), file);
        OnnxMessages.addMetadata("dataFingerprint", data.fingerprint(), file);
        OnnxMessages.addMetadata("userIds", json(data.users().ids().ids()), file);
        OnnxMessages.addMetadata("movieIds", json(data.catalogue().ids().ids()), file);
        checkSize(model, file.size());
        return file;
    }

    /** Checks before building anything, so that a much too large model costs no memory. */
    private static void checkSize(FormulaModel model) {
        long floats = Stream.concat(model.parameters().stream(), model.features().stream())
                .mapToLong(Tensor::size)
                .sum();
        checkSize(model, Float.BYTES * floats);
    }

    private static void checkSize(FormulaModel model, long bytes) {
        if (bytes > MAX_BYTES) {
            throw new UsageException("a %s model of %d MB cannot be exported as onnx, which is limited to 2 GB; use npz"
                    .formatted(model.algorithm(), bytes / 1_000_000));
        }
    }

    private static String json(List<?> ids) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Object id : ids) {
                json.writeString(id.toString());
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an in-memory writer failed", e);
        }
        return text.toString();
    }
}
