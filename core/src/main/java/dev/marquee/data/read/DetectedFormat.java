package dev.marquee.data.read;

import dev.marquee.data.read.parse.RatingsFormat;
import java.util.List;

/**
 * How a file of ratings is laid out.
 *
 * @param format the format
 * @param notes what a user should know about how it was told: a sentence each
 */
record DetectedFormat(RatingsFormat format, List<String> notes) {
    DetectedFormat {
        notes = List.copyOf(notes);
    }
}
