package dev.marquee.data.read.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a stream as bytes, without copying those that are not needed as text. Not thread-safe. */
final class ByteLines {
    /** Stands in IMDb's files for a value that is missing. */
    static final String NO_VALUE = "\\N";

    private static final Pattern TAB = Pattern.compile("\t", Pattern.LITERAL);
    private static final int BUFFER = 1 << 16;
    private static final int MAX_LINE = 1 << 20;

    /** More bytes than an id has. */
    private static final int MAX_ID = 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int next;
    private int filled;
    private boolean isExhausted;
    private boolean isEnded;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; false after the last. A line of more than a megabyte is divided. */
    boolean advance() throws IOException {
        from = next;
        to = find('\n', from, filled);
        while (to == filled && !isExhausted && to - from < MAX_LINE) {
            int searched = to - from;
            refill();
            to = find('\n', from + searched, filled);
        }
        isEnded = to < filled;
        next = isEnded ? to + 1 : filled;
        to -= to > from && buffer[to - 1] == '\r' ? 1 : 0;
        number++;
        return from < filled;
    }

    /** Moves the line to the beginning of the buffer, and reads behind it. */
    private void refill() throws IOException {
        int length = filled - from;
        byte[] larger = length > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, from, larger, 0, length);
        buffer = larger;
        from = 0;
        int read = in.read(buffer, length, buffer.length - length);
        isExhausted = read < 0;
        filled = length + Math.max(0, read);
    }

    /** Whether the line has an end; only the last one may have none. */
    boolean isEnded() {
        return isEnded;
    }

    /** 1-based number of the line. */
    long number() {
        return number;
    }

    /** The line without its end. */
    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** The line's fields, divided by tabs. */
    List<String> fields() {
        return Arrays.asList(TAB.split(text(), -1));
    }

    /**
     * The number in an id such as {@code tt0114709}, which is a field of the line; {@link ImdbIds#NONE} if it is not
     * one.
     *
     * @param prefix the two letters that the id begins with
     */
    int id(String prefix, int column) {
        int start = from;
        for (int skipped = 0; skipped < column && start < to; skipped++) {
            start = find('\t', start, to) + 1;
        }
        int end = start < to ? find('\t', start, to) : start;
        int length = Math.clamp(end - start, 0, MAX_ID);
        return ImdbIds.number(prefix, new String(buffer, start, length, StandardCharsets.ISO_8859_1));
    }

    private int find(char wanted, int start, int limit) {
        int at = start;
        while (at < limit && buffer[at] != wanted) {
            at++;
        }
        return at;
    }
}
