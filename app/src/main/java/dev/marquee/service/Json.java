package dev.marquee.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes responses as JSON: the components of a record in their order, ids as strings. Numbers must be finite, since JSON
 * has no others; empty optional components are left out.
 */
public final class Json {
    /** Buffers that all threads share: by default each thread keeps its own 16 KB, and a server has a thread per connection. */
    private static final int BUFFERS = 64;

    private static final ObjectWriter WRITER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(UserId.class, ToStringSerializer.instance)
                    .addSerializer(MovieId.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Double.class, new FiniteNumbers())
                    .addSerializer(double.class, new FiniteNumbers()))
            .build()
            .writer();

    private static final ObjectWriter COMPACT = WRITER.without(SerializationFeature.INDENT_OUTPUT);

    private static final ObjectWriter ASCII = COMPACT.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private Json() {}

    /** An indented JSON document. */
    public static String write(Object response) {
        try {
            return WRITER.writeValueAsString(response);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s cannot be written as JSON".formatted(response.getClass()), e);
        }
    }

    /** A compact JSON document in ASCII, for logs: in no encoding and on no terminal does text from a client act. */
    public static byte[] ascii(Object response) {
        return bytes(ASCII, response);
    }

    /** A compact JSON document in UTF-8. */
    public static byte[] bytes(Object response) {
        return bytes(COMPACT, response);
    }

    private static byte[] bytes(ObjectWriter writer, Object response) {
        try {
            return writer.writeValueAsBytes(response);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s cannot be written as JSON".formatted(response.getClass()), e);
        }
    }

    /** Serializes numbers; rejects NaN and infinities, which JSON does not have. */
    private static final class FiniteNumbers extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        FiniteNumbers() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                provider.reportMappingProblem("%s is not a JSON number", value);
            }
            json.writeNumber(value);
        }
    }
}
