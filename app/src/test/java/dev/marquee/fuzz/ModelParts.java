package dev.marquee.fuzz;

import dev.marquee.persist.Forgery;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A model file taken apart by docs/model-file.md: its header and card, and its sections, which may get other contents. */
final class ModelParts {
    private static final int LINE = 64;
    private static final int FILE_LENGTH = 16;
    private static final int TABLE_OFFSET = 24;

    private final byte[] beginning;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    private ModelParts(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) bytes.getLong(TABLE_OFFSET);
        for (int line = table; line < file.length; line += LINE) {
            int start = (int) bytes.getLong(line);
            lines.add(Arrays.copyOfRange(file, line, line + LINE));
            contents.add(Arrays.copyOfRange(file, start, start + (int) bytes.getLong(line + 8)));
        }
        this.beginning = Arrays.copyOf(file, (int) bytes.getLong(table));
    }

    static ModelParts of(byte[] file) {
        return new ModelParts(file);
    }

    int count() {
        return contents.size();
    }

    /** The bytes of a section; not a copy. */
    byte[] content(int section) {
        return contents.get(section);
    }

    void replace(int section, byte[] content) {
        contents.set(section, content);
    }

    /** The file, with valid offsets and checksums. */
    byte[] file() {
        int length = beginning.length
                + contents.stream().mapToInt(content -> aligned(content.length)).sum()
                + LINE * lines.size();
        ByteBuffer file =
                ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).put(beginning);
        for (int section = 0; section < contents.size(); section++) {
            byte[] content = contents.get(section);
            ByteBuffer.wrap(lines.get(section))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(file.position())
                    .putLong(content.length);
            file.put(Arrays.copyOf(content, aligned(content.length)));
        }
        file.putLong(FILE_LENGTH, length).putLong(TABLE_OFFSET, file.position());
        lines.forEach(file::put);
        return Forgery.of(file.array()).signed();
    }

    private static int aligned(int length) {
        return Math.ceilDiv(length, LINE) * LINE;
    }
}
