package dev.marquee.data.read.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ratings of one block of lines, in columns, with the ids of new users and movies in tables of its own. */
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
        int room = bytes / 16 + 16;
        user = new int[room];
        movie = new int[room];
        level = new byte[room];
        time = new int[room];
    }

    void add(int user, int movie, int level, int time) {
        if (size == this.user.length) {
            int room = 2 * size;
            this.user = Arrays.copyOf(this.user, room);
            this.movie = Arrays.copyOf(this.movie, room);
            this.level = Arrays.copyOf(this.level, room);
            this.time = Arrays.copyOf(this.time, room);
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

    /** Gives back the room that no rating took. */
    ParsedBlock trimmed() {
        user = Arrays.copyOf(user, size);
        movie = Arrays.copyOf(movie, size);
        level = Arrays.copyOf(level, size);
        time = Arrays.copyOf(time, size);
        return this;
    }
}
