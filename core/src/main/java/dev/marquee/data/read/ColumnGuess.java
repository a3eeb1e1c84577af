package dev.marquee.data.read;

import dev.marquee.data.read.parse.DateOrder;
import dev.marquee.data.read.parse.NumberText;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.TimeText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Tells the columns of a table without header from its values: user and movie first, then ratings and times. */
final class ColumnGuess {
    /** In 1973: times of MovieLens begin in 1995, those of tests earlier. */
    private static final double SMALLEST_SECONDS = 1e8;

    private ColumnGuess() {}

    /** The columns of user, movie, rating and time; events if no column after the movie has numbers that are not times. */
    static RatingColumns of(SampleRows sample) {
        int width = sample.width();
        List<List<String>> rows =
                sample.rows().stream().filter(row -> row.size() == width).toList();
        int rating = find(rows, 2, width, cell -> isNumber(cell) && !isTime(cell), -1);
        int time = find(rows, 2, width, ColumnGuess::isTime, rating);
        if (time < 0 && rating >= 0) {
            // In the usual order a column of small whole numbers after the rating is that of the times.
            time = find(rows, rating + 1, Math.min(width, rating + 2), cell -> cell.matches("\\d*"), rating);
        }
        return new RatingColumns(0, 1, rating, time, rating < 0);
    }

    /**
     * Whether commas both divide the columns and the decimals of ratings, as in {@code 1,31,3,5}: then a 5, or a 0, follows each
     * whole number.
     */
    static boolean hasSplitDecimals(SampleRows sample, RatingColumns told) {
        List<List<String>> rows = sample.rows().stream()
                .filter(row -> row.size() == sample.width())
                .toList();
        return sample.delimiter().equals(",")
                && told.value() >= 0
                && told.time() == told.value() + 1
                && rows.stream().allMatch(row -> row.get(told.time()).matches("[05]"))
                && rows.stream().anyMatch(row -> row.get(told.time()).equals("5"));
    }

    /** The first column but one in which most cells are of a kind, or -1. */
    private static int find(List<List<String>> rows, int from, int to, Predicate<String> kind, int except) {
        for (int column = from; column < to; column++) {
            int place = column;
            long fits = rows.stream().filter(row -> kind.test(row.get(place))).count();
            if (place != except && 2 * fits > rows.size()) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a cell is a number, also with a decimal comma. */
    static boolean isNumber(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return !Double.isNaN(NumberText.parse(bytes, 0, bytes.length));
    }

    /** The number in a cell, NaN if there is none. */
    static float number(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return (float) NumberText.parse(bytes, 0, bytes.length);
    }

    /** Whether a cell is a date, or a number as large as times are. */
    static boolean isTime(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        double number = NumberText.parse(bytes, 0, bytes.length);
        boolean isLate = Double.isNaN(number) ? bytes.length > 0 : number >= SMALLEST_SECONDS;
        return isLate
                && (TimeText.seconds(bytes, 0, bytes.length, DateOrder.DAY_FIRST) > 0
                        || TimeText.seconds(bytes, 0, bytes.length, DateOrder.MONTH_FIRST) > 0);
    }
}
