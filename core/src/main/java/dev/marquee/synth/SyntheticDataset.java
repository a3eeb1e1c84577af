package dev.marquee.synth;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Synthetic ratings in memory, the same as in the files of {@link SyntheticFolder}. */
public final class SyntheticDataset {
    private SyntheticDataset() {}

    /** The data set of a size and a seed; its ids are 1, 2, …. */
    public static Dataset of(SyntheticSize size, long seed, Workers workers) {
        SyntheticRatings synthetic = new SyntheticRatings(size, seed);
        RatingsBuilder builder = new RatingsBuilder(size.users(), size.movies(), RatingNoise.SCALE, size.ratings());
        try {
            synthetic.draw(workers, block -> block, (block, _) -> add(block, builder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dataset("synthetic", users(size.users()), catalogue(synthetic.movies(), seed), builder.build());
    }

    private static void add(RatingBlock block, RatingsBuilder builder) {
        for (int i = 0; i < block.size(); i++) {
            builder.addLevel(block.user(i), block.movie(i), block.level(i), block.time(i));
        }
    }

    private static Users users(int count) {
        return Users.of(IntStream.rangeClosed(1, count)
                .mapToObj(id -> new UserId(Integer.toString(id)))
                .toList());
    }

    private static Catalogue catalogue(SyntheticMovies movies, long seed) {
        PlausibleTitles titles = new PlausibleTitles();
        List<Movie> described = new ArrayList<>();
        for (int movie = 0; movie < movies.size(); movie++) {
            described.add(movies.describe(movie, titles.next(Rng.keyed(seed, Streams.TITLE, movie))));
        }
        return new Catalogue(described, SyntheticGenres.NAMES);
    }
}
