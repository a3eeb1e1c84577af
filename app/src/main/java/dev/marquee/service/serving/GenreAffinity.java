package dev.marquee.service.serving;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Vocabulary;
import dev.marquee.internal.Lazy;
import dev.marquee.service.serving.MovieDetails.GenreShare;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom a movie suits: the genres that those who liked it like more often than everyone does. A genre's share is the part of
 * liked ratings that go to movies of it; shares of few ratings are drawn to everyone's. Looks at so many people at most,
 * evenly spread, that a movie of many ratings takes no longer than a few milliseconds.
 */
final class GenreAffinity {
    private static final int MAX_FANS = 300;
    private static final int MAX_USERS = 5000;
    private static final int SHOWN = 3;

    /** Liked ratings at everyone's shares that fans are credited with. */
    private static final double DAMPING = 100;

    /** Less is not worth telling. */
    private static final double INFORMATIVENESS = 1.1;

    private final Dataset data;
    private final Vocabulary<String> genres;
    private final Lazy<double[]> allUsers;

    GenreAffinity(Dataset data) {
        this.data = data;
        this.genres = Vocabulary.of("genre", data.catalogue().genres());
        this.allUsers = new Lazy<>(this::allUsers);
    }

    /**
     * What those who liked the movie are fond of, the most telling first; empty where that is nothing out of the ordinary.
     *
     * @param movie 0-based
     */
    List<GenreShare> of(int movie) {
        RatingRows raters = data.ratings().byMovie();
        double[] usual = allUsers.get();
        Liked liked = new Liked();
        standardDeviation(raters.start(movie), raters.end(movie), MAX_FANS)
                .filter(entry -> raters.value(entry) >= data.ratings().scale().liked())
                .map(raters::column)
                .forEach(liked::add);
        double[] shares = liked.shares(usual, DAMPING);
        return data.catalogue().genres().stream()
                .filter(genre -> usual[genres.index(genre)] > 0)
                .map(genre -> new GenreShare(genre, shares[genres.index(genre)] / usual[genres.index(genre)]))
                .filter(fondness -> fondness.times() >= INFORMATIVENESS)
                .sorted(Comparator.comparingDouble(GenreShare::times).reversed())
                .limit(SHOWN)
                .toList();
    }

    private double[] allUsers() {
        Liked liked = new Liked();
        standardDeviation(0, data.users().size(), MAX_USERS).forEach(liked::add);
        return liked.shares(new double[genres.size()], 0);
    }

    /** At most so many of from..to-1, evenly spread. */
    private static IntStream standardDeviation(int from, int to, int max) {
        int size = to - from;
        int taken = Math.min(size, max);
        return IntStream.range(0, taken).map(i -> from + (int) ((long) i * size / taken));
    }

    /** Counts what people like. */
    private final class Liked {
        private final int[] ofGenre = new int[genres.size()];
        private int all;

        void add(int user) {
            RatingRows rows = data.ratings().byUser();
            Catalogue catalogue = data.catalogue();
            float liked = data.ratings().scale().liked();
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (rows.value(entry) >= liked) {
                    all++;
                    for (String genre : catalogue.movie(rows.column(entry)).genres()) {
                        ofGenre[genres.index(genre)]++;
                    }
                }
            }
        }

        /** The share of each genre, with so many liked ratings more at the usual shares; 0 where there is nothing. */
        double[] shares(double[] usual, double damping) {
            return IntStream.range(0, ofGenre.length)
                    .mapToDouble(genre ->
                            all + damping == 0 ? 0 : (ofGenre[genre] + damping * usual[genre]) / (all + damping))
                    .toArray();
        }
    }
}
