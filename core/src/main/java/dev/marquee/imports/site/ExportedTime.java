package dev.marquee.imports.site;

import dev.marquee.data.Ratings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses the times of exports: ISO 8601 dates and times, also with a space in place of the {@code T}, and seconds or
 * milliseconds since 1970. A missing zone means UTC, a missing time of day means midnight.
 */
final class ExportedTime {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern ZONE = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})");

    private ExportedTime() {}

    /**
     * Empty if the text is not a time, or one that a rating cannot have: not after 1970, which means that there is none,
     * or after 2106.
     */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(instant(text.strip())).filter(ExportedTime::canBeKept);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean canBeKept(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.getEpochSecond() <= Ratings.MAX_TIME;
    }

    private static Instant instant(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String time = text.replaceFirst(" ", "T");
        return ZONE.matcher(time).matches()
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }
}
