package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.option.OptionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes named arrays to the file immediately, without keeping or copying them. A name is used once and has, prefix
 * included, 1 to 40 printable ASCII characters. An array has less than 2 GiB.
 */
public final class SectionWriter {
    /** Bytes per write. */
    private static final int CHUNK = 1 << 20;

    /** All bits of the exponent of a number of half precision: set for NaN and infinities alone. */
    private static final int HALF_EXPONENT = 0x7C00;

    private final AlignedOutput output;
    private final List<Section> table;
    private final String prefix;

    private SectionWriter(AlignedOutput output, List<Section> table, String prefix) {
        this.output = output;
        this.table = table;
        this.prefix = prefix;
    }

    SectionWriter(AlignedOutput output) {
        this(output, new ArrayList<>(), "");
    }

    /**
     * {@return a writer to the same file that adds a prefix to every name, for a model inside a model}
     *
     * @param part the prefix
     */
    public SectionWriter within(String part) {
        return new SectionWriter(output, table, prefix + part);
    }

    /**
     * Writes floats bit by bit.
     *
     * @param name the array's name, without the prefix
     * @param values any number of values
     * @throws MarqueeException if one is not finite, which no reader accepts
     */
    public void floats(String name, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw diverged(name, value);
            }
        }
        writeFloats(name, values);
    }

    /**
     * Writes floats above 0, of which some may be infinite.
     *
     * @param name the array's name, without the prefix
     * @param values any number of values
     * @throws MarqueeException if one is not above 0, which no reader accepts
     */
    public void positives(String name, float[] values) {
        for (float value : values) {
            if (!(value > 0)) {
                throw diverged(name, value);
            }
        }
        writeFloats(name, values);
    }

    private MarqueeException diverged(String name, float value) {
        return new MarqueeException(
                "the training diverged: %s%s has the number %s; train with smaller steps or more regularization"
                        .formatted(prefix, name, value));
    }

    private void writeFloats(String name, float[] values) {
        section(
                name,
                SectionType.FLOAT32,
                (long) values.length * Float.BYTES,
                (chunk, from) ->
                        chunk.asFloatBuffer().put(values, from / Float.BYTES, chunk.remaining() / Float.BYTES));
    }

    /**
     * Writes numbers of half precision bit by bit.
     *
     * @param name the array's name, without the prefix
     * @param bits any number of values, as of {@link Float#floatToFloat16}
     * @throws MarqueeException if one is not finite, which no reader accepts
     */
    public void halfFloats(String name, short[] bits) {
        for (short value : bits) {
            if ((value & HALF_EXPONENT) == HALF_EXPONENT) {
                throw diverged(name, Float.float16ToFloat(value));
            }
        }
        section(
                name,
                SectionType.FLOAT16,
                (long) bits.length * Short.BYTES,
                (chunk, from) -> chunk.asShortBuffer().put(bits, from / Short.BYTES, chunk.remaining() / Short.BYTES));
    }

    /**
     * Writes one float.
     *
     * @param name the array's name, without the prefix
     * @param value a finite value
     */
    public void number(String name, float value) {
        floats(name, new float[] {value});
    }

    /**
     * Writes every option of a record, for models that need them to be restored.
     *
     * @param <O> the options record
     * @param options the declarations of the options
     * @param record the record to write
     */
    public <O> void options(OptionSet<O> options, O record) {
        Map<String, String> values = options.show(record);
        texts(SectionReader.OPTION_NAMES, List.copyOf(values.keySet()));
        texts(SectionReader.OPTION_VALUES, List.copyOf(values.values()));
    }

    /**
     * Writes integers.
     *
     * @param name the array's name, without the prefix
     * @param values any number of values
     */
    public void ints(String name, int[] values) {
        section(
                name,
                SectionType.INT32,
                (long) values.length * Integer.BYTES,
                (chunk, from) ->
                        chunk.asIntBuffer().put(values, from / Integer.BYTES, chunk.remaining() / Integer.BYTES));
    }

    /**
     * Writes bytes.
     *
     * @param name the array's name, without the prefix
     * @param values any number of values
     */
    public void bytes(String name, byte[] values) {
        section(name, SectionType.BYTES, values.length, (chunk, from) -> chunk.put(0, values, from, chunk.remaining()));
    }

    /**
     * Writes strings.
     *
     * @param name the array's name, without the prefix
     * @param values any number of strings
     * @throws MarqueeException if a string cannot be encoded as UTF-8
     */
    public void texts(String name, List<String> values) {
        try {
            ByteBuffer all = StringTable.encode(values);
            section(name, SectionType.TEXTS, all.limit(), (chunk, from) -> chunk.put(0, all, from, chunk.remaining()));
        } catch (CharacterCodingException e) {
            throw new MarqueeException(
                    "a text of %s%s has an unpaired surrogate and cannot be encoded as UTF-8; fix the text"
                            .formatted(prefix, name),
                    e);
        }
    }

    /** The sections written so far, in order. */
    List<Section> table() {
        return table;
    }

    /** Fills a chunk with the section's bytes from an offset on. */
    @FunctionalInterface
    private interface Filler {
        void fill(ByteBuffer chunk, int from);
    }

    private void section(String name, SectionType type, long length, Filler filler) {
        String full = prefix + name;
        if (table.stream().anyMatch(section -> section.name().equals(full))) {
            throw new IllegalArgumentException("section %s is written twice".formatted(full));
        }
        if (length > Section.MAX_LENGTH) {
            throw new MarqueeException("section %s has %d bytes, but the maximum is %d; train a smaller model"
                    .formatted(full, length, Section.MAX_LENGTH));
        }
        try {
            long start = output.position();
            ByteBuffer chunk = FileAlignment.buffer((int) Math.min(length, CHUNK));
            for (int from = 0; from < length; from += CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, length - from));
                filler.fill(chunk, from);
                output.write(chunk);
            }
            table.add(new Section(full, type, start, (int) length, output.endPart()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
