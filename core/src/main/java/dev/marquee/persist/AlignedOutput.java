package dev.marquee.persist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes part after part, each on a multiple of {@link FileAlignment#ALIGNMENT}, and keeps the checksum of each. */
final class AlignedOutput {
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();

    /** Writes from the channel's position on, which is aligned. */
    AlignedOutput(FileChannel channel) {
        this.channel = channel;
    }

    long position() throws IOException {
        return channel.position();
    }

    /** Adds to the part that is being written. */
    void write(ByteBuffer bytes) throws IOException {
        checksum.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Ends the part with zeros and gives the checksum of all of it. */
    int endPart() throws IOException {
        long position = channel.position();
        write(FileAlignment.buffer((int) (FileAlignment.aligned(position) - position)));
        int ended = (int) checksum.getValue();
        checksum.reset();
        return ended;
    }
}
