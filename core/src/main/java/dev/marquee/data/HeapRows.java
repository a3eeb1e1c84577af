package dev.marquee.data;

import dev.marquee.parallel.Workers;
import java.util.function.IntConsumer;

/** Rows in arrays on the heap, the fastest to read in the inner loops of training. */
final class HeapRows extends RatingRows {
    private final int[] columns;
    private final byte[] codes;
    private final float[] exact;
    private final float[] table;

    /**
     * Does not copy the arrays: only the builder creates them, and it keeps no reference.
     *
     * @param codes of the values in the table; empty if the table is
     * @param exact the values; empty unless the table is
     */
    HeapRows(int[] starts, int[] columns, byte[] codes, float[] exact, float[] table) {
        super(starts, table);
        this.columns = columns;
        this.codes = codes;
        this.exact = exact;
        this.table = table;
    }

    @Override
    public int column(int entry) {
        return columns[entry];
    }

    @Override
    int code(int entry) {
        return codes[entry] & 0xFF;
    }

    @Override
    float exact(int entry) {
        return exact[entry];
    }

    /** The rows by movie. Each thread counts, and then places, the entries of users in a row; linear in the entries. */
    HeapRows transposed(int movies, Workers workers) {
        int parts = workers.threads();
        int[][] next = new int[parts][movies];
        forEach(parts, workers, part -> {
            int end = start(user(part + 1, parts));
            for (int entry = start(user(part, parts)); entry < end; entry++) {
                next[part][columns[entry]]++;
            }
        });
        int[] byMovie = placed(next, movies);
        int[] users = new int[columns.length];
        byte[] levels = new byte[codes.length];
        float[] values = new float[exact.length];
        forEach(parts, workers, part -> {
            int[] place = next[part];
            int lastUser = user(part + 1, parts);
            for (int user = user(part, parts); user < lastUser; user++) {
                for (int entry = start(user); entry < end(user); entry++) {
                    int position = place[columns[entry]]++;
                    users[position] = user;
                    if (levels.length > 0) {
                        levels[position] = codes[entry];
                    }
                    if (values.length > 0) {
                        values[position] = exact[entry];
                    }
                }
            }
        });
        return new HeapRows(byMovie, users, levels, values, table);
    }

    /** One part is not cancelled by an interrupt, as little as the other work on one thread. */
    private static void forEach(int parts, Workers workers, IntConsumer body) {
        if (parts == 1) {
            body.accept(0);
        } else {
            workers.forEachTile(parts, body);
        }
    }

    /** Replaces the counts of each part and movie by the position of its first entry; returns the starts of the movies. */
    private static int[] placed(int[][] counts, int movies) {
        int[] starts = new int[movies + 1];
        int position = 0;
        for (int movie = 0; movie < movies; movie++) {
            starts[movie] = position;
            for (int[] part : counts) {
                int count = part[movie];
                part[movie] = position;
                position += count;
            }
        }
        starts[movies] = position;
        return starts;
    }

    /** The first row of a part, so that all parts have about the same number of entries. */
    private int user(int part, int parts) {
        long target = (long) columns.length * part / parts;
        int from = 0;
        int to = rows();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (end(middle) > target || part == 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return part == parts ? rows() : from;
    }
}
