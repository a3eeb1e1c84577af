package dev.marquee.data.read.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ratings or events of one block of lines, stored by column, with the block's own tables of new user and movie ids. */
public final class ParsedBlock {
    private static final int ERRORS_KEPT = 5;
    private static final int BYTES_PER_ROW = 16;

    final IdTable users = new IdTable();
    final IdTable movies = new IdTable();
    public final List<LineError> errors = new ArrayList<>();
    int[] user;
    int[] movie;
    byte[] level;
    float[] value;
    int[] time;
    public int size;
    public int errorCount;
    public long lines;
    /** Whether a quoted field does not end in its line, which then is an error. */
    public boolean hasOpenQuote;
    /** The first date whose day and month cannot be told apart as long as the order is unknown. */
    public Optional<LineError> undatedLine = Optional.empty();
    /** The orders that such dates show. */
    public final Set<DateOrder> dateOrders = EnumSet.noneOf(DateOrder.class);
    /** Whether an id or an error shows bytes that are not UTF-8. */
    boolean isMalformed;

    /** @param hasLevels whether values are levels of a scale, and not exact numbers */
    ParsedBlock(int bytes, boolean hasLevels) {
        int capacity = bytes / BYTES_PER_ROW + 16;
        user = new int[capacity];
        movie = new int[capacity];
        level = new byte[hasLevels ? capacity : 0];
        value = new float[hasLevels ? 0 : capacity];
        time = new int[capacity];
    }

    /** An empty block for a number of rows. */
    public static ParsedBlock ofRows(int rows, boolean hasLevels) {
        return new ParsedBlock(BYTES_PER_ROW * rows, hasLevels);
    }

    /** The users of the block, in the order of their first rating. */
    public IdTable users() {
        return users;
    }

    /** The movies of the block, in the order of their first rating. */
    public IdTable movies() {
        return movies;
    }

    /** Adds a rating by its level. */
    public void add(int user, int movie, int level, int time) {
        append(user, movie, time);
        this.level[size - 1] = (byte) level;
    }

    /** Adds a rating or an event by its value. */
    public void add(int user, int movie, float value, int time) {
        append(user, movie, time);
        this.value[size - 1] = value;
    }

    private void append(int user, int movie, int time) {
        if (size == this.user.length) {
            int capacity = 2 * size;
            this.user = Arrays.copyOf(this.user, capacity);
            this.movie = Arrays.copyOf(this.movie, capacity);
            this.level = Arrays.copyOf(this.level, level.length == 0 ? 0 : capacity);
            this.value = Arrays.copyOf(this.value, value.length == 0 ? 0 : capacity);
            this.time = Arrays.copyOf(this.time, capacity);
        }
        this.user[size] = user;
        this.movie[size] = movie;
        this.time[size++] = time;
    }

    /** {@return whether an id or an error shows bytes that are not UTF-8} */
    public boolean isMalformed() {
        return isMalformed || users.isMalformed() || movies.isMalformed();
    }

    /** Counts an error, and keeps it if it is one of the first. */
    public void error(LineError error) {
        errorCount++;
        if (errors.size() < ERRORS_KEPT) {
            errors.add(error);
        }
    }

    /** Trims the arrays to size. */
    public ParsedBlock trimmed() {
        user = Arrays.copyOf(user, size);
        movie = Arrays.copyOf(movie, size);
        level = Arrays.copyOf(level, level.length == 0 ? 0 : size);
        value = Arrays.copyOf(value, value.length == 0 ? 0 : size);
        time = Arrays.copyOf(time, size);
        return this;
    }
}
