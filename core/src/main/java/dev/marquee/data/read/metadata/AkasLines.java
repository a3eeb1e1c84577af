package dev.marquee.data.read.metadata;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.internal.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The lines of {@code title.akas.tsv}, divided by tabs, without quotes. Of a line that is not wanted only the id is looked at,
 * since there are tens of millions. Not thread-safe.
 */
final class AkasLines {
    private final ByteLines lines;
    private final InputFile file;
    private int id = ImdbIds.NONE;

    AkasLines(InputStream in, InputFile file) {
        this.lines = new ByteLines(in);
        this.file = file;
    }

    /** The fields of the first line, without byte order mark; of an empty file one empty field. */
    List<String> first() throws IOException {
        return ColumnPositions.names(lines.advance() ? fields() : List.of(""));
    }

    /**
     * Goes on to the next line with a wanted id; false after the last one.
     *
     * @throws MarqueeException if a line has no id, a wanted line has another number of columns than the first, or the last
     *     line of the file is not whole
     */
    boolean next(AkasColumns columns, IntPredicate wanted) throws IOException {
        while (lines.advance()) {
            if (!lines.isEnded()) {
                requireWhole(columns);
            }
            id = lines.id("tt", columns.id());
            if (id == ImdbIds.NONE) {
                throw new MarqueeException(
                        "%s:%d: the line %s has no id such as tt0114709 in the column titleId, so the file is damaged or not IMDb's; download it again"
                                .formatted(file.label(), lines.number(), Quoted.of(lines.text())));
            }
            if (wanted.test(id)) {
                requireColumns(columns);
                return true;
            }
        }
        return false;
    }

    /** The number in the id of the line. */
    int id() {
        return id;
    }

    /** The fields of the line. */
    List<String> fields() {
        return lines.fields();
    }

    private void requireWhole(AkasColumns columns) {
        List<String> fields = fields();
        if (fields.size() < columns.width() || fields.getLast().isEmpty()) {
            throw new MarqueeException("%s is truncated: it ends within line %d; download it again"
                    .formatted(file.label(), lines.number()));
        }
    }

    private void requireColumns(AkasColumns columns) {
        int width = fields().size();
        if (width != columns.width()) {
            throw new MarqueeException(
                    "%s:%d has %d columns where the first line has %d, so the file is damaged; download it again"
                            .formatted(file.label(), lines.number(), width, columns.width()));
        }
    }
}
