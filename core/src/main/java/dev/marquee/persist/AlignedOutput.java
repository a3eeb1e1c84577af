package dev.marquee.persist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes parts in sequence, each aligned to {@link FileAlignment#ALIGNMENT}, and computes the checksum of each. */
final class AlignedOutput {
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();

    /** Starts at the channel's position, which must be aligned. */
    AlignedOutput(FileChannel channel) {
        this.channel = channel;
    }

    long position() throws IOException {
        return channel.position();
    }

    /** Appends to the current part. */
    void write(ByteBuffer bytes) throws IOException {
        checksum.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Pads the part with zeros and returns its checksum, padding included. */
    int endPart() throws IOException {
        long position = channel.position();
        write(FileAlignment.buffer((int) (FileAlignment.aligned(position) - position)));
        int ended = (int) checksum.getValue();
        checksum.reset();
        return ended;
    }
}
