package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;

/**
 * Gives named arrays out, each a fresh copy. A name that is not there, is of another type, or (where a length is asked
 * for) of another length is refused with a {@link MarqueeException} that names file and section. Usable while its
 * {@link ModelFile} is open, by the thread that opened it.
 */
public final class SectionReader {
    private final VerifiedFile file;
    private final String prefix;

    SectionReader(VerifiedFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** A reader of what {@link SectionWriter#within} wrote with the same prefix. */
    public SectionReader within(String part) {
        return new SectionReader(file, prefix + part);
    }

    /** Whether there is an array of this name. */
    public boolean has(String name) {
        return file.section(prefix + name).isPresent();
    }

    /**
     * For an array that models of this kind have not always had.
     *
     * @param since what Marquee learned to do with it, in the past tense: {@code took new movies in}
     * @throws MarqueeException if it is not there, that the file was written by an older Marquee
     */
    public void needSince(String name, String since) {
        if (!has(name)) {
            throw file.errors().tooOld(prefix + name, since);
        }
    }

    /** The numbers under a name. */
    public float[] floats(String name) {
        ByteBuffer bytes = section(name, SectionType.FLOAT32);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /** The numbers under a name, which are so many. */
    public float[] floats(String name, int length) {
        return floats(name, length, 1);
    }

    /** The numbers under a name, which are a matrix, row by row. */
    public float[] floats(String name, int rows, int columns) {
        checkLength(name, section(name, SectionType.FLOAT32).remaining() / Float.BYTES, (long) rows * columns);
        return floats(name);
    }

    /** The whole numbers under a name. */
    public int[] ints(String name) {
        ByteBuffer bytes = section(name, SectionType.INT32);
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    /** The whole numbers under a name, which are so many, where they stand in the file: for as long as it is open. */
    IntBuffer intsInPlace(String name, int length) {
        ByteBuffer bytes = section(name, SectionType.INT32);
        checkLength(name, bytes.remaining() / Integer.BYTES, length);
        return bytes.asIntBuffer();
    }

    /** The whole numbers under a name, which are so many. */
    public int[] ints(String name, int length) {
        checkLength(name, section(name, SectionType.INT32).remaining() / Integer.BYTES, length);
        return ints(name);
    }

    /** The bytes under a name. */
    public byte[] bytes(String name) {
        ByteBuffer bytes = section(name, SectionType.BYTES);
        byte[] values = new byte[bytes.remaining()];
        bytes.get(values);
        return values;
    }

    /** The bytes under a name, which are so many. */
    public byte[] bytes(String name, int length) {
        checkLength(name, section(name, SectionType.BYTES).remaining(), length);
        return bytes(name);
    }

    /** The bytes under a name, which are so many, where they stand in the file: for as long as it is open. */
    ByteBuffer bytesInPlace(String name, int length) {
        ByteBuffer bytes = section(name, SectionType.BYTES);
        checkLength(name, bytes.remaining(), length);
        return bytes;
    }

    /** The texts under a name. */
    public List<String> texts(String name) {
        ByteBuffer bytes = section(name, SectionType.TEXTS);
        try {
            return StringTable.decode(bytes);
        } catch (IllegalArgumentException e) {
            throw file.errors().impossible("texts in section %s%s".formatted(prefix, name), e);
        }
    }

    /** The texts under a name, which are so many. */
    public List<String> texts(String name, int length) {
        List<String> texts = texts(name);
        checkLength(name, texts.size(), length);
        return texts;
    }

    private ByteBuffer section(String name, SectionType type) {
        Section section = file.section(prefix + name)
                .orElseThrow(() -> file.errors().impossible("no section %s%s".formatted(prefix, name)));
        if (section.type() != type) {
            throw file.errors()
                    .impossible("%s in section %s instead of %s"
                            .formatted(section.type().label(), section.name(), type.label()));
        }
        return file.bytes(section);
    }

    private void checkLength(String name, int length, long expected) {
        if (length != expected) {
            throw file.errors()
                    .impossible("%d values in section %s%s instead of %d".formatted(length, prefix, name, expected));
        }
    }
}
