package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes named arrays in and writes each to the file at once, so that none is kept or copied whole. A name is used once
 * and has, prefix included, 1 to 40 printable ASCII characters. An array takes less than 2 GiB.
 */
public final class SectionWriter {
    /** Bytes that go to the file at a time. */
    private static final int CHUNK = 1 << 20;

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

    /** A writer to the same file that puts a prefix before every name: for a model inside a model. */
    public SectionWriter within(String part) {
        return new SectionWriter(output, table, prefix + part);
    }

    /** Puts numbers under a name, to the last bit, NaN and infinities included. */
    public void floats(String name, float[] values) {
        section(
                name,
                SectionType.FLOAT32,
                (long) values.length * Float.BYTES,
                (chunk, from) ->
                        chunk.asFloatBuffer().put(values, from / Float.BYTES, chunk.remaining() / Float.BYTES));
    }

    /** Puts whole numbers under a name. */
    public void ints(String name, int[] values) {
        section(
                name,
                SectionType.INT32,
                (long) values.length * Integer.BYTES,
                (chunk, from) ->
                        chunk.asIntBuffer().put(values, from / Integer.BYTES, chunk.remaining() / Integer.BYTES));
    }

    /** Puts bytes under a name. */
    public void bytes(String name, byte[] values) {
        section(name, SectionType.BYTES, values.length, (chunk, from) -> chunk.put(0, values, from, chunk.remaining()));
    }

    /**
     * Puts texts under a name.
     *
     * @throws MarqueeException if a text has no UTF-8
     */
    public void texts(String name, List<String> values) {
        try {
            ByteBuffer all = StringTable.encode(values);
            section(name, SectionType.TEXTS, all.limit(), (chunk, from) -> chunk.put(0, all, from, chunk.remaining()));
        } catch (CharacterCodingException e) {
            throw new MarqueeException(
                    "one of the texts for %s%s has half a surrogate pair and so no UTF-8; correct the text"
                            .formatted(prefix, name),
                    e);
        }
    }

    /** What was written so far, in order. */
    List<Section> table() {
        return table;
    }

    /** Fills a chunk with the section's bytes from a place on. */
    @FunctionalInterface
    private interface Filler {
        void fill(ByteBuffer chunk, int from);
    }

    private void section(String name, SectionType type, long length, Filler filler) {
        String full = prefix + name;
        if (table.stream().anyMatch(section -> section.name().equals(full))) {
            throw new IllegalArgumentException("section %s is written twice".formatted(full));
        }
        if (length > Section.LONGEST) {
            throw new MarqueeException(
                    "section %s would take %d bytes and a model file holds at most %d in one; train a smaller model"
                            .formatted(full, length, Section.LONGEST));
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
