package dev.marquee.data.read.parse;

import java.nio.charset.StandardCharsets;

/**
 * Splits a line into the fields that are needed, without the blanks and quotation marks around them, and counts the others. Not
 * thread-safe.
 */
final class LineFields {
    private static final byte MARK = '"';

    private final byte[] bytes;
    private final byte first;
    private final boolean isDouble;
    private final boolean hasBlanks;
    private final boolean hasQuotes;
    private final QuoteRule quotes;
    final int[] starts;
    final int[] ends;
    /** Whether a field has doubled quotation marks. */
    boolean hasDoubledMarks;
    /** Whether a quoted field does not end in the line. */
    boolean isOpen;

    LineFields(byte[] bytes, RatingsFormat format) {
        this.bytes = bytes;
        this.first = (byte) format.delimiter().charAt(0);
        this.isDouble = format.delimiter().length() > 1;
        this.hasBlanks = format.delimiter().equals(" ");
        this.hasQuotes = format.quotes();
        this.quotes = new QuoteRule(first);
        this.starts = new int[format.columns().last() + 1];
        this.ends = new int[format.columns().last() + 1];
    }

    /** Finds the needed fields of the line; returns the number of its fields, without empty ones after the needed. */
    int split(int from, int to) {
        hasDoubledMarks = false;
        isOpen = false;
        int at = hasBlanks ? afterBlanks(from, to) : from;
        int limit = hasBlanks ? beforeBlanks(at, to) : to;
        int field = 0;
        while (field < starts.length) {
            int end;
            if (at < limit && bytes[at] > MARK) {
                // Nearly all fields: neither quoted nor after a blank.
                end = delimiter(at, limit);
                starts[field] = at;
                ends[field] = end;
                if (end > at && bytes[end - 1] <= ' ') {
                    trim(field);
                }
            } else {
                end = unusual(field, at, limit);
            }
            field++;
            if (end >= limit) {
                return field;
            }
            at = next(end, limit);
        }
        return others(field, at, limit);
    }

    /** The end of a field that may be empty, quoted or after a blank, which it stores. */
    private int unusual(int field, int at, int to) {
        int start = quotes.skipBlanks(bytes, at, to);
        int end;
        if (hasQuotes && start < to && bytes[start] == MARK) {
            end = quoted(field, start, to);
        } else {
            end = delimiter(at, to);
            starts[field] = at;
            ends[field] = end;
        }
        trim(field);
        return end;
    }

    /** The end of a quoted field, which it stores without its marks. */
    private int quoted(int field, int start, int to) {
        int close = quotes.closing(bytes, start + 1, to);
        if (close < 0) {
            isOpen |= quotes.isOpen(bytes, start, to);
            starts[field] = start;
            ends[field] = delimiter(start, to);
            return ends[field];
        }
        starts[field] = start + 1;
        ends[field] = close;
        for (int i = start + 1; i + 1 < close; i++) {
            hasDoubledMarks |= bytes[i] == MARK && bytes[i + 1] == MARK;
        }
        return delimiter(close + 1, to);
    }

    /** Counts the fields after the needed ones, up to the last that is not empty. */
    private int others(int needed, int from, int to) {
        int field = needed;
        int counted = needed;
        int at = from;
        while (at < to) {
            int start = quotes.skipBlanks(bytes, at, to);
            int end = start;
            if (hasQuotes && start < to && bytes[start] == MARK) {
                int close = quotes.closing(bytes, start + 1, to);
                isOpen |= close < 0 && quotes.isOpen(bytes, start, to);
                end = Math.max(start, close);
            }
            end = delimiter(end, to);
            field++;
            counted = end > start ? field : counted;
            at = next(end, to);
        }
        return counted;
    }

    private int next(int end, int to) {
        return hasBlanks ? afterBlanks(end, to) : end + (isDouble ? 2 : 1);
    }

    private int delimiter(int from, int to) {
        byte[] in = bytes;
        byte sought = first;
        int end = from;
        while (end < to && (in[end] != sought || (isDouble && !isFollowed(end, to)))) {
            end++;
        }
        return end;
    }

    private boolean isFollowed(int at, int to) {
        return at + 1 < to && bytes[at + 1] == first;
    }

    private int afterBlanks(int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private int beforeBlanks(int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private void trim(int field) {
        int start = starts[field];
        int end = ends[field];
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        starts[field] = start;
        ends[field] = end;
        if (start < end && (bytes[start] < 0 || bytes[end - 1] < 0)) {
            trimInvisible(field);
        }
    }

    private static boolean isBlank(byte b) {
        return b <= ' ' && b >= 0;
    }

    /** Trims what cannot be seen beyond ASCII, such as a no-break space or a byte order mark, from a field that may have it. */
    private void trimInvisible(int field) {
        String text = new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            return;
        }
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        starts[field] += length(text.substring(0, from));
        ends[field] -= length(text.substring(to));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }
}
