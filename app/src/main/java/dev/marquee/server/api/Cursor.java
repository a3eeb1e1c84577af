package dev.marquee.server.api;

import dev.marquee.data.UsageException;
import dev.marquee.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on, as text that callers pass back as it is. It belongs to one list: with other parameters it is refused.
 *
 * @param list names the list
 */
record Cursor(String list) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,9})");
    private static final int DIGITS = 8;

    /** The cursor at a place, 0-based. */
    String at(int offset) {
        byte[] bytes = (hash() + "." + offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a cursor means.
     *
     * @throws UsageException if it is none, or one of another list
     */
    int offset(String cursor) {
        Matcher matcher = FORM.matcher(decoded(cursor));
        if (!matcher.matches() || !matcher.group(1).equals(hash())) {
            throw new UsageException(
                    "the cursor is none of this list; take the 'next' of the page before, with the same other parameters");
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
