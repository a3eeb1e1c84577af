package dev.marquee.data.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says of the bytes it sends (RFC 9110, section 14.4).
 *
 * @param start the first byte sent, from 0; the total where there are none to send
 * @param total how many bytes the whole has
 */
record ContentRange(long start, long total) {
    private static final Pattern FORM = Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18})");

    /** Nothing if the header is of another form or does not say the total. */
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
