package dev.marquee.data.read.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Divides a line into all its cells, by the rules by which {@link RatingLines} finds those it needs. */
public final class LineCells {
    private LineCells() {}

    /** The cells of a line, without the blanks and quotation marks around them; {@code ::} divides cells without quotes. */
    public static List<String> of(String line, String delimiter) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int last = line.length();
        boolean quotes = delimiter.length() == 1;
        RatingsFormat format =
                new RatingsFormat(delimiter, quotes, 0, 0, new RatingColumns(0, 0, last, -1, true), Optional.empty());
        LineFields fields = new LineFields(bytes, format);
        int count = fields.split(0, bytes.length);
        return IntStream.range(0, count)
                .mapToObj(field -> new String(
                        bytes, fields.starts[field], fields.ends[field] - fields.starts[field], StandardCharsets.UTF_8))
                .map(cell -> fields.hasDoubledMarks ? cell.replace("\"\"", "\"") : cell)
                .toList();
    }
}
