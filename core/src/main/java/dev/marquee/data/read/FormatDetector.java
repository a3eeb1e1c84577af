package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parquet.ParquetRatings;
import dev.marquee.data.read.parse.LineCells;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.RatingsFormat;
import dev.marquee.internal.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells how a file of ratings is laid out from its first lines: the delimiter, the line that names the columns, or else the
 * columns from their values.
 *
 * @param file the file
 * @param options the columns and the scale that the user names
 * @param usual the scale if the user names none
 * @param isKnown whether the file belongs to a known data set, whose columns need no note if no line names them
 */
record FormatDetector(InputFile file, ReadOptions options, RatingScale usual, boolean isKnown) {
    /** A header may stand below a title and blank lines. */
    private static final int MAX_HEAD = 6;

    private static final String SEPARATOR = "sep=";

    /** A line of names. */
    private record Header(int line, String delimiter, List<String> names, int known) {}

    /**
     * The format.
     *
     * @throws MarqueeException if the file is not text, has no line, or its columns cannot be told
     */
    DetectedFormat detect() {
        if (file.isParquet()) {
            List<String> names = ParquetRatings.names(file);
            return format(",", false, 0, names.size(), options.columns().in(names, file.name()), List.of());
        }
        List<String> lines = file.sample().lines();
        if (lines.stream().allMatch(String::isBlank)) {
            throw new MarqueeException(
                    "%s is empty: it has no ratings; give a file with at least one line".formatted(file.label()));
        }
        rejectJson(lines);
        Optional<Header> header = header(lines);
        return header.isPresent() ? named(header.orElseThrow()) : unnamed(lines);
    }

    private void rejectJson(List<String> lines) {
        String start = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (start.startsWith("{") || start.startsWith("[{") || start.equals("[")) {
            throw new MarqueeException(
                    "%s is JSON, which cannot be read as ratings; save it as CSV".formatted(file.label()));
        }
    }

    /** The line among the first ones that names most columns, if one names two, or the first line one and has no number. */
    private Optional<Header> header(List<String> lines) {
        Optional<Header> best = Optional.empty();
        for (int i = 0; i < Math.min(lines.size(), MAX_HEAD); i++) {
            for (String delimiter : SampleRows.delimiters()) {
                List<String> cells = LineCells.of(lines.get(i), delimiter);
                int known = options.columns().countIn(cells);
                boolean isHeader =
                        known > 1 || (known == 1 && i == 0 && cells.stream().noneMatch(ColumnGuess::isNumber));
                boolean isBetter = best.isEmpty()
                        || known > best.get().known()
                        || (known == best.get().known()
                                && i == best.get().line()
                                && cells.size() > best.get().names().size());
                if (isHeader && isBetter) {
                    best = Optional.of(new Header(i, delimiter, cells, known));
                }
            }
        }
        return best;
    }

    private DetectedFormat named(Header header) {
        RatingColumns columns = options.columns().in(header.names(), file.name());
        return format(
                header.delimiter(), true, header.line() + 1, header.names().size(), columns, List.of());
    }

    private DetectedFormat unnamed(List<String> lines) {
        int separator = separatorLines(lines);
        int head = separator + blankLines(lines.subList(separator, lines.size()));
        List<String> data = lines.subList(head, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        SampleRows rows = separator > 0
                ? SampleRows.of(data, lines.getFirst().substring(SEPARATOR.length()))
                : SampleRows.of(data);
        List<String> first = rows.rows().isEmpty() ? List.of("") : rows.rows().getFirst();
        int width = rows.width();
        if (width < 2) {
            throw new MarqueeException(
                    "%s:%d has one column, %s; a line of ratings has at least two, the user and the movie, with commas, semicolons, tabs, bars, blanks or :: between them"
                            .formatted(file.name(), head + 1, Quoted.of(first.getFirst())));
        }
        boolean isNumbered = first.equals(
                IntStream.range(0, width).mapToObj(Integer::toString).toList());
        if (isNumbered && width > 3) {
            // The names that pandas gives to columns without names.
            RatingColumns columns = options.columns().without(ColumnGuess.of(rows), width, file.name());
            return format(rows.delimiter(), true, head + 1, width, columns, note(columns));
        }
        if (!options.columns().arePlaces() && first.stream().noneMatch(FormatDetector::isValue)) {
            // Throws, because no name is known.
            options.columns().in(first, file.name());
        }
        RatingColumns told = ColumnGuess.of(rows);
        RatingColumns columns = options.columns().without(told, width, file.name());
        if (!options.columns().namesTime() && ColumnGuess.hasSplitDecimals(rows, columns)) {
            throw new UsageException(
                    "%s seems to divide by commas both its columns and the decimals of its ratings, as in %s; save it with semicolons, or set columns to time=%d if those are times"
                            .formatted(file.name(), Quoted.of(String.join(",", first)), columns.time() + 1));
        }
        if (columns.events()
                && columns.value() < 0
                && columns.time() < 0
                && width > 2
                && !options.columns().namesValue()
                && !options.columns().arePlaces()) {
            throw new UsageException(
                    "%s names no columns in its first line, and its values do not show which is the rating; set columns to places, such as user=1,movie=2,rating=3"
                            .formatted(file.name()));
        }
        if (!isKnown && !options.columns().namesValue()) {
            rejectOffScale(rows, columns);
        }
        boolean isHead = isText(first, columns.value(), rows) || isText(first, columns.time(), rows);
        boolean isQuoted = !rows.delimiter().equals("::") && !isKnown;
        return format(
                rows.delimiter(),
                isQuoted,
                head + (isHead ? 1 : 0),
                width,
                columns,
                isKnown ? List.of() : note(columns));
    }

    /** Rejects a guessed column of ratings of which a tenth are not on the scale: it may have years or counts. */
    private void rejectOffScale(SampleRows rows, RatingColumns columns) {
        RatingScale scale = options.scale().orElse(usual);
        List<String> off = columns.value() < 0 || columns.events()
                ? List.of()
                : rows.rows().stream()
                        .filter(row -> columns.value() < row.size())
                        .map(row -> row.get(columns.value()))
                        .filter(cell -> ColumnGuess.isNumber(cell) && !scale.contains(ColumnGuess.number(cell)))
                        .toList();
        if (10 * off.size() > rows.rows().size()) {
            throw new UsageException(
                    "%1$s names no columns in its first line, and column %2$d has numbers such as %3$s, which are not ratings in %4$s; set the scale to MIN..MAX:STEP if they are ratings, columns to user=%5$d,movie=%6$d,weight=%2$d if they are counts, or to user=%5$d,movie=%6$d,rating=none if they are neither"
                            .formatted(
                                    file.name(),
                                    columns.value() + 1,
                                    Quoted.of(off.getFirst()),
                                    scale.values(),
                                    columns.user() + 1,
                                    columns.movie() + 1));
        }
    }

    /** Whether the first line has text where most lines have a number or a time, so that it is a line of unknown names. */
    private static boolean isText(List<String> first, int column, SampleRows rows) {
        if (column < 0 || column >= first.size() || first.get(column).isEmpty() || isValue(first.get(column))) {
            return false;
        }
        long values = rows.rows().stream()
                .filter(row -> column < row.size() && isValue(row.get(column)))
                .count();
        return first.get(column).chars().anyMatch(Character::isLetter)
                && 2 * values > rows.rows().size();
    }

    private static boolean isValue(String cell) {
        return ColumnGuess.isNumber(cell) || ColumnGuess.isTime(cell);
    }

    /** The number of lines up to one by which Excel names the separator. */
    private static int separatorLines(List<String> lines) {
        return lines.getFirst().matches("sep=.") ? 1 : 0;
    }

    /** The number of blank lines before the first other one. */
    private static int blankLines(List<String> lines) {
        return (int) lines.stream().takeWhile(String::isBlank).count();
    }

    private List<String> note(RatingColumns columns) {
        List<String> places = new ArrayList<>();
        places.add("user=" + (columns.user() + 1));
        places.add("movie=" + (columns.movie() + 1));
        if (columns.value() >= 0) {
            places.add((columns.events() ? "weight=" : "rating=") + (columns.value() + 1));
        }
        places.add(columns.time() < 0 ? "time=none" : "time=" + (columns.time() + 1));
        return List.of(
                "%s names no columns in its first line, so they were told by their order and values: %s; set columns to other places if that is wrong"
                        .formatted(file.name(), String.join(",", places)));
    }

    private DetectedFormat format(
            String delimiter, boolean quotes, int head, int width, RatingColumns columns, List<String> notes) {
        if (columns.events() && options.scale().isPresent()) {
            throw new UsageException(
                    "%s has no column of ratings, so the scale %s does not apply; leave the scale out, or set columns to rating=NAME"
                            .formatted(file.name(), options.scale().get().values()));
        }
        return new DetectedFormat(
                new RatingsFormat(
                        delimiter,
                        quotes,
                        head,
                        width,
                        columns,
                        columns.events() ? Optional.empty() : options.scale().or(() -> Optional.of(usual))),
                notes);
    }
}
