package dev.marquee.data.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Range} header of a response (RFC 9110, section 14.4).
 *
 * @param start the first byte sent, 0-based; equal to the total if no bytes are sent
 * @param total the size of the complete resource in bytes
 */
record ContentRange(long start, long total) {
    private static final Pattern FORM = Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18})");

    /** Empty if the header has another form or omits the total. */
    static Optional<ContentRange> parse(String header) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String total = matcher.group(2);
        String start = Optional.ofNullable(matcher.group(1)).orElse(total);
        return Optional.of(new ContentRange(Long.parseLong(start), Long.parseLong(total)));
    }
}
