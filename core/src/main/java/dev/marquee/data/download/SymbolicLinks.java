package dev.marquee.data.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Finds symbolic links in a zip archive. {@code java.util.zip} does not distinguish them from files, so this reads the
 * Unix mode from the central directory (PKWARE APPNOTE 4.3.12 and 4.3.16).
 */
final class SymbolicLinks {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_LENGTH = 46;
    private static final int MAX_BYTES = 1 << 24;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private SymbolicLinks() {}
    /** The archive must be valid otherwise: {@link java.util.zip.ZipFile} has opened it. */
    static void rejectIn(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive)) {
            ByteBuffer end = read(channel, Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT), channel.size());
            int record = end.limit() - END_LENGTH;
            while (end.getInt(record) != END_SIGNATURE) {
                record--;
            }
            long start = Integer.toUnsignedLong(end.getInt(record + 16));
            long length = Integer.toUnsignedLong(end.getInt(record + 12));
            rejectAmong(read(channel, start, start + length));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ZipException("its central directory cannot be read");
        }
    }

    private static void rejectAmong(ByteBuffer entries) throws ZipException {
        int entry = 0;
        while (entry < entries.limit()) {
            int nameLength = Short.toUnsignedInt(entries.getShort(entry + 28));
            int extraLength = Short.toUnsignedInt(entries.getShort(entry + 30));
            int commentLength = Short.toUnsignedInt(entries.getShort(entry + 32));
            int unixMode = Short.toUnsignedInt(entries.getShort(entry + 40));
            if ((unixMode & FILE_TYPE) == LINK) {
                byte[] name = new byte[nameLength];
                entries.get(entry + ENTRY_LENGTH, name);
                throw new ZipException(
                        "entry '%s' is a symbolic link".formatted(new String(name, StandardCharsets.UTF_8)));
            }
            entry += ENTRY_LENGTH + nameLength + extraLength + commentLength;
        }
    }

    private static ByteBuffer read(FileChannel channel, long start, long end) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate((int) Math.min(end - start, MAX_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, start + bytes.position());
        }
        return bytes.flip();
    }
}
