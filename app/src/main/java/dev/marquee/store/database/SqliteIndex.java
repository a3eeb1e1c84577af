package dev.marquee.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The index of a write-ahead log, next to a SQLite file, in the format of <a href="https://sqlite.org/walformat.html">sqlite.org</a>:
 * shared memory of the processes that have the file open, of which the last state stays when all of them are killed.
 *
 * @param database the file that the index is next to
 */
record SqliteIndex(Path database) {
    private static final int SALT_AT = 32;
    private static final int COPIED_AT = 96;
    private static final int COPYING_AT = 128;
    private static final int LENGTH = 136;

    /**
     * Whether frames of the log were about to be copied into the database, or may have been, that are not known to be there.
     *
     * @param salt that of the log; the index of another log says nothing
     */
    boolean saysCopying(long salt) throws IOException {
        Path path = database.resolveSibling(database.getFileName() + "-shm");
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(path)) {
            ByteBuffer header = ByteBuffer.wrap(content.readNBytes(LENGTH));
            if (header.remaining() < LENGTH || header.getLong(SALT_AT) != salt) {
                return false;
            }
            header.order(ByteOrder.nativeOrder());
            return Integer.compareUnsigned(header.getInt(COPYING_AT), header.getInt(COPIED_AT)) > 0;
        }
    }
}
