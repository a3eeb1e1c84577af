package dev.marquee.data.read.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ratings of one block of lines, stored by column, with the block's own tables of new user and movie ids. */
public final class ParsedBlock {
    private static final int ERRORS_KEPT = 5;

    final IdTable users = new IdTable();
    final IdTable movies = new IdTable();
    public final List<LineError> errors = new ArrayList<>();
    int[] user;
    int[] movie;
    byte[] level;
    int[] time;
    public int size;
    public int errorCount;
    public long lines;

    ParsedBlock(int bytes) {
        int capacity = bytes / 16 + 16;
        user = new int[capacity];
        movie = new int[capacity];
        level = new byte[capacity];
        time = new int[capacity];
    }

    void add(int user, int movie, int level, int time) {
        if (size == this.user.length) {
            int capacity = 2 * size;
            this.user = Arrays.copyOf(this.user, capacity);
            this.movie = Arrays.copyOf(this.movie, capacity);
            this.level = Arrays.copyOf(this.level, capacity);
            this.time = Arrays.copyOf(this.time, capacity);
        }
        this.user[size] = user;
        this.movie[size] = movie;
        this.level[size] = (byte) level;
        this.time[size++] = time;
    }

    void error(LineError error) {
        errorCount++;
        if (errors.size() < ERRORS_KEPT) {
            errors.add(error);
        }
    }

    /** Trims the arrays to size. */
    ParsedBlock trimmed() {
        user = Arrays.copyOf(user, size);
        movie = Arrays.copyOf(movie, size);
        level = Arrays.copyOf(level, size);
        time = Arrays.copyOf(time, size);
        return this;
    }
}
