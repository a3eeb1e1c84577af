package dev.marquee.server.api;

import dev.marquee.data.UsageException;
import dev.marquee.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cursors of a paged list: opaque texts that clients pass back unchanged. A cursor belongs to one list and is rejected with
 * other parameters.
 *
 * @param list identifies the list and its parameters
 */
record Cursor(String list) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,9})");
    private static final int DIGITS = 8;

    /** The cursor of an offset, 0-based. */
    String at(int offset) {
        byte[] bytes = (hash() + "." + offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The offset of a cursor, 0-based.
     *
     * @throws UsageException if the cursor is invalid or belongs to another list
     */
    int offset(String cursor) {
        Matcher matcher = FORM.matcher(decoded(cursor));
        if (!matcher.matches() || !matcher.group(1).equals(hash())) {
            throw new UsageException("this cursor belongs to another list; use 'next' of the previous page");
        }
        return Integer.parseInt(matcher.group(2));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String hash() {
        return Hashes.sha256(list).substring(0, DIGITS);
    }
}
