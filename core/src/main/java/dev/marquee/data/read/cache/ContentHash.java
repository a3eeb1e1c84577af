package dev.marquee.data.read.cache;

import dev.marquee.internal.Hashes;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A hash of a file's whole content: the SHA-256 of its size and of the CRC-32 and CRC-32C of each 4 MB, which all threads compute.
 * Both checksums show every change within four adjacent bytes with certainty, and miss others with a probability of 2^-64. Processors
 * have instructions for them, so that a file in memory is hashed at several gigabytes per second, which SHA-256 alone does not reach. A file
 * can be forged, but only by a user who may write into the cache as well.
 */
final class ContentHash {
    private static final int PIECE = 1 << 22;

    /** What fits into the second-level cache, so that the bytes are fetched from memory once. */
    private static final int BUFFER = 1 << 18;

    private ContentHash() {}

    static String of(Path file, Workers workers) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long[] checksums = new long[Math.toIntExact(Math.ceilDiv(size, PIECE))];
            workers.forEachTile(
                    checksums.length,
                    piece -> checksums[piece] =
                            checksums(channel, (long) piece * PIECE, Math.min(size, (piece + 1L) * PIECE)));
            ByteBuffer all = ByteBuffer.allocate(Long.BYTES * (checksums.length + 1));
            all.putLong(size).asLongBuffer().put(checksums);
            return Hashes.sha256(all.array());
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static long checksums(FileChannel channel, long from, long to) {
        CRC32 crc = new CRC32();
        CRC32C other = new CRC32C();
        try (Arena arena = Arena.ofConfined()) {
            ByteBuffer buffer = arena.allocate(BUFFER).asByteBuffer();
            long position = from;
            while (position < to) {
                buffer.clear().limit((int) Math.min(BUFFER, to - position));
                int count = channel.read(buffer, position);
                if (count < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
                position += count;
                crc.update(buffer.flip());
                other.update(buffer.rewind());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return crc.getValue() << Integer.SIZE | other.getValue();
    }
}
