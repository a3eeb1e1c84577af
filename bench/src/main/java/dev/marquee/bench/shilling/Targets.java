package dev.marquee.bench.shilling;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Chooses the movies of an attack. */
final class Targets {
    private static final int PUSH_MIN = 20;
    private static final int PUSH_MAX = 100;
    private static final int NUKE_MIN = 100;
    private static final double NUKE_MEAN = 3.8;

    private Targets() {}

    /** Random movies: to push, some that few rated; to nuke, some that many like. */
    static List<Integer> choose(Dataset data, boolean push, int count, long seed) {
        RatingRows rows = data.ratings().byMovie();
        List<Integer> movies = new ArrayList<>(IntStream.range(0, rows.rows())
                .filter(movie -> push
                        ? rows.count(movie) >= PUSH_MIN && rows.count(movie) <= PUSH_MAX
                        : rows.count(movie) >= NUKE_MIN && mean(rows, movie) >= NUKE_MEAN)
                .boxed()
                .toList());
        Collections.shuffle(movies, new Random(seed));
        return movies.stream().limit(count).toList();
    }

    private static double mean(RatingRows rows, int movie) {
        double sum = 0;
        for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
            sum += rows.value(entry);
        }
        return sum / rows.count(movie);
    }
}
