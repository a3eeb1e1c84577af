package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Parses lines divided by semicolons, and formats what they have as {@code user movie value time}. */
record LineParsing(RatingLines lines) {
    static LineParsing of(RatingColumns columns, Optional<RatingScale> scale) {
        return new LineParsing(new RatingLines(
                new RatingsFormat(";", true, 0, columns.last() + 1, columns, scale),
                Optional.empty(),
                Optional.empty()));
    }

    ParsedBlock parse(String text, boolean lenient) {
        return parse(text.getBytes(StandardCharsets.UTF_8), lenient);
    }

    ParsedBlock parse(byte[] block, boolean lenient) {
        return lines.parse(block, lenient, DateOrder.UNKNOWN);
    }

    /** The ratings of a text without errors. */
    List<String> ratings(String text) {
        return ratings(parse(text, false));
    }

    /** The ratings of a block that these lines parsed. */
    List<String> ratings(ParsedBlock block) {
        Optional<RatingScale> levels = lines.format().scale().filter(RatingScale::hasLevels);
        return IntStream.range(0, block.size)
                .mapToObj(i -> "%s %s %s %d"
                        .formatted(
                                block.users.id(block.user[i]),
                                block.movies.id(block.movie[i]),
                                levels.isPresent() ? levels.get().value(block.level[i]) : block.value[i],
                                Integer.toUnsignedLong(block.time[i])))
                .toList();
    }
}
