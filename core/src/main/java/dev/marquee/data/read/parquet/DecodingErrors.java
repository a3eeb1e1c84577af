package dev.marquee.data.read.parquet;

import dev.marquee.data.MarqueeException;
import java.util.stream.Stream;

/** Messages about data that Hardwood cannot decode. */
final class DecodingErrors {
    private DecodingErrors() {}

    /** The exception to throw for an error at a place: a file, a row group of it and a column. */
    static MarqueeException in(String place, Throwable error) {
        boolean isUnsupported = causes(error).anyMatch(UnsupportedOperationException.class::isInstance);
        return new MarqueeException(
                (isUnsupported
                                ? "%s: it has a form that is not supported (%s); write it with snappy, zstd or gzip, or without compression"
                                : "%s: it is damaged and cannot be decoded (%s); write or download it again")
                        .formatted(place, reason(error)),
                error);
    }

    /** The message of the first cause, in one line. */
    static String reason(Throwable error) {
        Throwable first = causes(error).reduce((_, cause) -> cause).orElse(error);
        return first.getMessage() == null
                ? first.getClass().getSimpleName()
                : first.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }
}
