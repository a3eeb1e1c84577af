package dev.marquee.data.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Reads a file of a zip archive and verifies its checksum at the end, which the file system of an archive does not. */
final class CheckedEntry extends CheckedInputStream {
    private final Path entry;

    CheckedEntry(InputStream in, Path entry) {
        super(in, new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0
                && Files.getAttribute(entry, "zip:crc") instanceof Long crc
                && crc != getChecksum().getValue()) {
            throw new ZipException("its checksum is wrong");
        }
        return count;
    }
}
