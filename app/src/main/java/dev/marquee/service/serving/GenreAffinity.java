package dev.marquee.service.serving;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Vocabulary;
import dev.marquee.internal.Lazy;
import dev.marquee.service.serving.MovieDetails.GenreRatio;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The genres that users who liked a movie like more often than all users do. The share of a genre is the fraction of liked
 * ratings that are of its movies; shares of few ratings are shrunk towards those of all users. Uses an evenly spaced sample
 * of the users, so that a movie with many ratings takes at most a few milliseconds.
 */
final class GenreAffinity {
    private static final int MAX_FANS = 300;
    private static final int MAX_USERS = 5000;
    private static final int SHOWN = 3;

    /** Pseudo-count: liked ratings at the shares of all users that are added to those of the fans. */
    private static final double DAMPING = 100;

    /** The least ratio of a genre's shares that is reported. */
    private static final double MIN_RATIO = 1.1;

    private final Dataset data;
    private final Vocabulary<String> genres;
    private final Lazy<double[]> allUsers;

    GenreAffinity(Dataset data) {
        this.data = data;
        this.genres = Vocabulary.of("genre", data.catalogue().genres());
        this.allUsers = new Lazy<>(this::allUsers);
    }

    /**
     * The genres that users who liked the movie like more often than all users, the largest ratio first; empty if there are
     * none.
     *
     * @param movie 0-based
     */
    List<GenreRatio> of(int movie) {
        RatingRows raters = data.ratings().byMovie();
        double[] usual = allUsers.get();
        Liked liked = new Liked();
        evenlySpaced(raters.start(movie), raters.end(movie), MAX_FANS)
                .filter(entry -> raters.value(entry) >= data.ratings().liked())
                .map(raters::column)
                .forEach(liked::add);
        double[] shares = liked.shares(usual, DAMPING);
        return data.catalogue().tasteGenres().stream()
                .filter(genre -> usual[genres.index(genre)] > 0)
                .map(genre -> new GenreRatio(genre, shares[genres.index(genre)] / usual[genres.index(genre)]))
                .filter(share -> share.times() >= MIN_RATIO)
                .sorted(Comparator.comparingDouble(GenreRatio::times).reversed())
                .limit(SHOWN)
                .toList();
    }

    private double[] allUsers() {
        Liked liked = new Liked();
        evenlySpaced(0, data.users().size(), MAX_USERS).forEach(liked::add);
        return liked.shares(new double[genres.size()], 0);
    }

    /** At most {@code max} of from..to-1, evenly spaced. */
    private static IntStream evenlySpaced(int from, int to, int max) {
        int size = to - from;
        int count = Math.min(size, max);
        return IntStream.range(0, count).map(i -> from + (int) ((long) i * size / count));
    }

    /** Counts liked ratings by genre. */
    private final class Liked {
        private final int[] ofGenre = new int[genres.size()];
        private int all;

        void add(int user) {
            RatingRows rows = data.ratings().byUser();
            Catalogue catalogue = data.catalogue();
            float liked = data.ratings().liked();
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (rows.value(entry) >= liked) {
                    all++;
                    for (String genre : catalogue.movie(rows.column(entry)).genres()) {
                        ofGenre[genres.index(genre)]++;
                    }
                }
            }
        }

        /** The share of each genre, with {@code damping} more liked ratings at the usual shares; 0 without any ratings. */
        double[] shares(double[] usual, double damping) {
            return IntStream.range(0, ofGenre.length)
                    .mapToDouble(genre ->
                            all + damping == 0 ? 0 : (ofGenre[genre] + damping * usual[genre]) / (all + damping))
                    .toArray();
        }
    }
}
