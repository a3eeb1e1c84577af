package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.model.option.OptionSet;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads named arrays, each as a new copy. A missing name, another type, (where a length is given) another length, and numbers
 * that the method excludes cause a {@link MarqueeException} that names file and section: checksums do not tell a file that
 * was written with care to do harm, so what an array means is checked here, before anything is computed from it. Lengths
 * are compared before memory is asked for. Usable while its {@link ModelFile} is open.
 */
public final class SectionReader {
    static final String OPTION_NAMES = "optionNames";
    static final String OPTION_VALUES = "optionValues";

    private final VerifiedFile file;
    private final String prefix;

    SectionReader(VerifiedFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /**
     * {@return a reader of the arrays that {@link SectionWriter#within} wrote with the same prefix}
     *
     * @param part the prefix
     */
    public SectionReader within(String part) {
        return new SectionReader(file, prefix + part);
    }

    /**
     * {@return whether an array with this name exists}
     *
     * @param name the array's name, without the prefix
     */
    public boolean has(String name) {
        return file.section(prefix + name).isPresent();
    }

    /**
     * Requires an array that older files of this kind do not have.
     *
     * @param name the array's name, without the prefix
     * @param since the feature added with the array, as a verb in the past tense: {@code supported new movies}
     * @throws MarqueeException if it is missing; the message says that the file was written by an older version of
     *     Marquee
     */
    public void requireSince(String name, String since) {
        if (!has(name)) {
            throw file.errors().tooOld(prefix + name, since);
        }
    }

    /**
     * Reads floats.
     *
     * @param name the array's name, without the prefix
     * @return all values, each finite
     */
    public float[] floats(String name) {
        return floats(finite(name, SectionType.FLOAT32));
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /**
     * Reads {@code length} floats.
     *
     * @param name the array's name, without the prefix
     * @param length the number of values it must have
     * @return all values, each finite
     */
    public float[] floats(String name, int length) {
        return floats(name, length, 1);
    }

    /**
     * Reads {@code length} floats above 0, such as scales and precisions, of which some may be infinite.
     *
     * @param name the array's name, without the prefix
     * @param length the number of values it must have
     * @return all values, each above 0
     */
    public float[] positives(String name, int length) {
        ByteBuffer bytes = section(name, SectionType.FLOAT32);
        checkLength(name, bytes.remaining() / Float.BYTES, length);
        float[] values = floats(bytes);
        for (float value : values) {
            if (!(value > 0)) {
                throw impossible(name, value + " instead of a number above 0");
            }
        }
        return values;
    }

    /**
     * Reads a matrix of floats, row-major.
     *
     * @param name the array's name, without the prefix
     * @param rows the number of rows it must have
     * @param columns the number of columns it must have
     * @return rows times columns values, each finite
     */
    public float[] floats(String name, int rows, int columns) {
        checkLength(name, section(name, SectionType.FLOAT32).remaining() / Float.BYTES, (long) rows * columns);
        return floats(name);
    }

    /**
     * Reads a matrix of numbers of half precision, row-major.
     *
     * @param name the array's name, without the prefix
     * @param rows the number of rows it must have
     * @param columns the number of columns it must have
     * @return the bits of rows times columns values, each finite, as for {@link Float#float16ToFloat}
     */
    public short[] halfFloats(String name, int rows, int columns) {
        ByteBuffer bytes = finite(name, SectionType.FLOAT16);
        checkLength(name, bytes.remaining() / Short.BYTES, (long) rows * columns);
        short[] values = new short[rows * columns];
        bytes.asShortBuffer().get(values);
        return values;
    }

    /**
     * Reads one float.
     *
     * @param name the array's name, without the prefix
     * @return the number
     */
    public float number(String name) {
        return floats(name, 1)[0];
    }

    /**
     * Reads an options record that {@link SectionWriter#options} wrote.
     *
     * @param <O> the options record
     * @param options the declarations of the options
     * @return the record
     */
    public <O> O options(OptionSet<O> options) {
        List<String> names = texts(OPTION_NAMES);
        List<String> values = texts(OPTION_VALUES, names.size());
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            given.put(names.get(i), values.get(i));
        }
        return options.parse(given);
    }

    /**
     * Reads integers.
     *
     * @param name the array's name, without the prefix
     * @return all values
     */
    public int[] ints(String name) {
        ByteBuffer bytes = section(name, SectionType.INT32);
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    /** A view of {@code length} integers in the mapped file, valid while the file is open. */
    IntBuffer intsInPlace(String name, int length) {
        ByteBuffer bytes = section(name, SectionType.INT32);
        checkLength(name, bytes.remaining() / Integer.BYTES, length);
        return bytes.asIntBuffer();
    }

    /** A view of {@code length} finite floats in the mapped file, valid while the file is open. */
    FloatBuffer floatsInPlace(String name, int length) {
        ByteBuffer bytes = finite(name, SectionType.FLOAT32);
        checkLength(name, bytes.remaining() / Float.BYTES, length);
        return bytes.asFloatBuffer();
    }

    /**
     * Reads {@code length} integers.
     *
     * @param name the array's name, without the prefix
     * @param length the number of values it must have
     * @return all values
     */
    public int[] ints(String name, int length) {
        checkLength(name, section(name, SectionType.INT32).remaining() / Integer.BYTES, length);
        return ints(name);
    }

    /**
     * Reads indices.
     *
     * @param name the array's name, without the prefix
     * @param length the number of values it must have
     * @param bound the number of things indexed
     * @return all values, each in 0..bound-1
     */
    public int[] indices(String name, int length, int bound) {
        int[] values = ints(name, length);
        for (int value : values) {
            if (value < 0 || value >= bound) {
                throw impossible(name, "index %d of %d".formatted(value, bound));
            }
        }
        return values;
    }

    /**
     * Reads where each row of a sparse matrix begins, and where the last one ends.
     *
     * @param name the array's name, without the prefix
     * @param rows the number of rows
     * @return rows + 1 values, ascending from 0
     */
    public int[] starts(String name, int rows) {
        int[] values = ints(name, Math.addExact(rows, 1));
        for (int row = 0; row <= rows; row++) {
            if (row == 0 ? values[row] != 0 : values[row] < values[row - 1]) {
                throw impossible(name, "start %d of row %d, which is not ascending from 0".formatted(values[row], row));
            }
        }
        return values;
    }

    /**
     * Reads bytes.
     *
     * @param name the array's name, without the prefix
     * @return all values
     */
    public byte[] bytes(String name) {
        ByteBuffer bytes = section(name, SectionType.BYTES);
        byte[] values = new byte[bytes.remaining()];
        bytes.get(values);
        return values;
    }

    /**
     * Reads {@code length} bytes.
     *
     * @param name the array's name, without the prefix
     * @param length the number of values it must have
     * @return all values
     */
    public byte[] bytes(String name, int length) {
        checkLength(name, section(name, SectionType.BYTES).remaining(), length);
        return bytes(name);
    }

    /** A view of {@code length} bytes in the mapped file, valid while the file is open. */
    ByteBuffer bytesInPlace(String name, int length) {
        ByteBuffer bytes = section(name, SectionType.BYTES);
        checkLength(name, bytes.remaining(), length);
        return bytes;
    }

    /**
     * Reads strings.
     *
     * @param name the array's name, without the prefix
     * @return all strings
     */
    public List<String> texts(String name) {
        ByteBuffer bytes = section(name, SectionType.TEXTS);
        try {
            return StringTable.decode(bytes);
        } catch (IllegalArgumentException e) {
            throw file.errors().impossible("texts in section %s%s".formatted(prefix, name), e);
        }
    }

    /**
     * Reads {@code length} strings.
     *
     * @param name the array's name, without the prefix
     * @param length the number of strings it must have
     * @return all strings
     */
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

    private ByteBuffer finite(String name, SectionType type) {
        ByteBuffer bytes = section(name, type);
        file.section(prefix + name).filter(section -> !file.isFinite(section)).ifPresent(_ -> {
            throw impossible(name, "a number that is not finite");
        });
        return bytes;
    }

    private InvalidModelFileException impossible(String name, String content) {
        return file.errors().impossible("%s in section %s%s".formatted(content, prefix, name));
    }

    private void checkLength(String name, int length, long expected) {
        if (length != expected) {
            throw file.errors()
                    .impossible("%d values in section %s%s instead of %d".formatted(length, prefix, name, expected));
        }
    }
}
