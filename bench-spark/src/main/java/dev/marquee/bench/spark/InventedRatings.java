package dev.marquee.bench.spark;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import java.util.List;
import java.util.stream.IntStream;

/** Synthetic ratings with a long tail of movies, like MovieLens: movie m is drawn with a frequency of about 1 / √m. */
final class InventedRatings {
    private InventedRatings() {}

    /** Parses {@code USERSxMOVIESxRATINGS}; the result has slightly fewer ratings, since duplicates are removed. */
    static Dataset of(String size) {
        int[] sizes = IntStream.of(0, 1, 2)
                .map(i -> Integer.parseInt(size.split("x", -1)[i]))
                .toArray();
        RatingsBuilder ratings = new RatingsBuilder(sizes[0], sizes[1], RatingScale.STARS, sizes[2]);
        Rng rng = Rng.keyed(1);
        for (int i = 0; i < sizes[2]; i++) {
            double uniform = rng.nextDouble();
            int movie = (int) (sizes[1] * uniform * uniform);
            ratings.addLevel(rng.nextInt(sizes[0]), movie, rng.nextInt(RatingScale.STARS.levels()), 0);
        }
        List<UserId> users = IntStream.range(0, sizes[0])
                .mapToObj(user -> new UserId(Integer.toString(user)))
                .toList();
        List<Movie> movies = IntStream.range(0, sizes[1])
                .mapToObj(movie ->
                        new Movie(new MovieId(Integer.toString(movie)), "Movie " + movie, 2000, List.of(), Links.NONE))
                .toList();
        return new Dataset(size, Users.of(users), new Catalogue(movies, List.of()), ratings.build());
    }
}
