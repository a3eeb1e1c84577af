package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The first 64 bytes of a model file.
 *
 * @param fileLength of the whole file in bytes
 * @param cardLength of the model card in bytes, without its padding; the card follows the header
 * @param cardChecksum CRC32C of the card and its padding
 * @param tableOffset where the table of sections starts; the table ends the file
 * @param sections number of entries of the table
 * @param tableChecksum CRC32C of the table
 */
record Header(long fileLength, int cardLength, int cardChecksum, long tableOffset, int sections, int tableChecksum) {
    /** The size of a header in bytes. */
    static final int SIZE = 64;

    /** The version of the format that is written, and the highest that is read. */
    static final int FORMAT = 2;

    /** Written before the first release. Its sections and options had other names. */
    private static final int OLD_FORMAT = 1;

    /** As in PNG: a non-ASCII byte, line ends that a text-mode transfer would change, and an end-of-file character. */
    private static final byte[] MAGIC = "\u0089MRQ\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final int CHECKSUM_AT = SIZE - Integer.BYTES;

    ByteBuffer encode() {
        ByteBuffer header = FileAlignment.buffer(SIZE).put(MAGIC).putInt(FORMAT).putInt(cardLength);
        header.putLong(fileLength).putLong(tableOffset).putInt(sections);
        header.putInt(cardChecksum).putInt(tableChecksum);
        return header.putInt(CHECKSUM_AT, FileAlignment.checksum(header.slice(0, CHECKSUM_AT)))
                .clear();
    }

    /**
     * Reads a header.
     *
     * @param start the file's first 64 bytes, or all of a shorter file
     * @param length of the file in bytes
     * @throws dev.marquee.data.MarqueeException if this is not the header of a complete file in a supported format
     */
    static Header decode(ByteBuffer start, long length, ModelFileErrors errors) {
        int known = Math.min(start.remaining(), MAGIC.length);
        if (start.slice(0, known).mismatch(ByteBuffer.wrap(MAGIC, 0, known)) >= 0) {
            throw errors.notOurs();
        }
        if (start.remaining() < SIZE) {
            throw errors.truncated(length, SIZE);
        }
        int format = start.position(MAGIC.length).getInt();
        if (Integer.compareUnsigned(format, FORMAT) > 0) {
            throw errors.tooNew(Integer.toUnsignedLong(format));
        }
        if (format == OLD_FORMAT) {
            throw errors.tooOld(format);
        }
        if (format < FORMAT || start.getInt(CHECKSUM_AT) != FileAlignment.checksum(start.slice(0, CHECKSUM_AT))) {
            throw errors.altered("header");
        }
        int cardLength = start.getInt();
        long fileLength = start.getLong();
        long tableOffset = start.getLong();
        int sections = start.getInt();
        Header header = new Header(fileLength, cardLength, start.getInt(), tableOffset, sections, start.getInt());
        header.check(length, errors);
        return header;
    }

    /** Where the first section starts. */
    long sectionsOffset() {
        return FileAlignment.aligned((long) SIZE + cardLength);
    }

    private void check(long length, ModelFileErrors errors) {
        if (length < fileLength) {
            throw errors.truncated(length, fileLength);
        }
        if (length > fileLength) {
            throw errors.extended(length, fileLength);
        }
        boolean possible = cardLength >= 0
                && cardLength <= Section.MAX_LENGTH
                && sections >= 0
                && sections <= Integer.MAX_VALUE / Section.SIZE
                && tableOffset >= sectionsOffset()
                && tableOffset == fileLength - (long) sections * Section.SIZE;
        if (!possible) {
            throw errors.impossible("a card of %d bytes and %d sections up to byte %d in a file of %d bytes"
                    .formatted(cardLength, sections, tableOffset, fileLength));
        }
    }
}
