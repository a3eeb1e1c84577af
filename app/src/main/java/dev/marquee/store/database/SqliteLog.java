package dev.marquee.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The write-ahead log of a SQLite file, next to it, in the format of <a href="https://sqlite.org/walformat.html">sqlite.org</a>: a
 * header, then frames, each with a page of the database.
 *
 * @param database the file that the log is next to
 */
record SqliteLog(Path database) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int SALT_AT = 16;

    /** The file of the log. */
    Path path() {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    /** Whether the log has no frame. */
    boolean isEmpty() throws IOException {
        return !Files.isRegularFile(path()) || Files.size(path()) <= HEADER;
    }

    /**
     * Whether the database was written or replaced after the log, and not with what is in the log. SQLite writes the log first
     * and copies its pages into the database later, in the order of their numbers, so after a crash either the log is newer, or the
     * database has its pages, or it has the first of them and the index tells of the copying. Only a database put in the place of
     * another has none of these, and SQLite would play the log over it. Without the index, as after a power cut, a crash within
     * such a copying looks the same, and the log must then be kept; only the operator knows. Linear in the size of the log.
     */
    boolean isOlderAndOther() throws IOException {
        return !isEmpty() && changed(database).compareTo(changed(path())) > 0 && !isInDatabase();
    }

    /** The time of the last change of content, name or place, where the file system has it. */
    private static FileTime changed(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : Files.getLastModifiedTime(file);
    }

    /** Whether the database has the last version of every page in the log, or of the first ones and was about to get the others. */
    private boolean isInDatabase() throws IOException {
        try (FileChannel log = FileChannel.open(path());
                FileChannel pages = FileChannel.open(database)) {
            ByteBuffer header = read(log, 0, HEADER);
            int pageSize = header.getInt(PAGE_SIZE_AT);
            if (pageSize < 512 || pageSize > 65_536) {
                return true;
            }
            long salt = header.getLong(SALT_AT);
            boolean hasFirst = false;
            for (Map.Entry<Integer, Long> frame : frames(log, pageSize, salt).entrySet()) {
                ByteBuffer logged = read(log, frame.getValue() + FRAME_HEADER, pageSize);
                ByteBuffer written = read(pages, (frame.getKey() - 1L) * pageSize, pageSize);
                if (!logged.equals(written)) {
                    return hasFirst && new SqliteIndex(database).saysCopying(salt);
                }
                hasFirst = true;
            }
            return true;
        }
    }

    /** The position of the last frame of each page, by its number, up to the last committed transaction. Frames of another salt are remains. */
    private static SortedMap<Integer, Long> frames(FileChannel log, int pageSize, long salt) throws IOException {
        SortedMap<Integer, Long> committed = new TreeMap<>();
        Map<Integer, Long> open = new HashMap<>();
        int pages = 0;
        long size = (long) FRAME_HEADER + pageSize;
        for (long at = HEADER; at + size <= log.size(); at += size) {
            ByteBuffer header = read(log, at, FRAME_HEADER);
            if (header.getLong(Long.BYTES) != salt) {
                break;
            }
            open.put(header.getInt(0), at);
            int pagesAfterCommit = header.getInt(Integer.BYTES);
            if (pagesAfterCommit != 0) {
                pages = pagesAfterCommit;
                committed.putAll(open);
                open.clear();
            }
        }
        int last = pages;
        committed.keySet().removeIf(page -> page > last);
        return committed;
    }

    /** Up to {@code length} bytes, fewer at the end of the file. */
    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // Continues until the buffer is full or the file ends.
        }
        return bytes.flip();
    }
}
