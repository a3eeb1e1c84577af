package dev.marquee.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How answers are written as JSON: records by their components in order, ids as texts. A number that is not finite is
 * refused, for JSON has none; an answer leaves out what does not apply.
 */
public final class Json {
    private static final ObjectWriter WRITER = JsonMapper.builder()
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

    private Json() {}

    /** One document, for people to read. */
    public static String write(Object answer) {
        try {
            return WRITER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s cannot be written as JSON".formatted(answer.getClass()), e);
        }
    }

    /** The same in UTF-8, as short as it can be. */
    public static byte[] bytes(Object answer) {
        try {
            return COMPACT.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s cannot be written as JSON".formatted(answer.getClass()), e);
        }
    }
}
