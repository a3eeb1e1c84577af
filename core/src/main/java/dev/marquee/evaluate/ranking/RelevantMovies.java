package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.evaluate.criteria.Relevance;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The relevant movies and the test ratings of one user. */
final class RelevantMovies {
    private final int user;
    private final Relevance relevance;
    private final int[] movies;
    private final float[] ratings;

    private RelevantMovies(int user, Relevance relevance, int[] movies, float[] ratings) {
        this.user = user;
        this.relevance = relevance;
        this.movies = movies;
        this.ratings = ratings;
    }

    static RelevantMovies of(int user, RatingRows test, Relevance relevance) {
        int[] movies = IntStream.range(test.start(user), test.end(user))
                .filter(entry -> relevance.includes(test.value(entry)))
                .map(test::column)
                .toArray();
        float[] ratings = new float[test.count(user)];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = -test.value(test.start(user) + i);
        }
        Arrays.sort(ratings);
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = -ratings[i];
        }
        return new RelevantMovies(user, relevance, movies, ratings);
    }

    /** No movies, for a user whose ranking is not needed. */
    static RelevantMovies nothing(int user, Relevance relevance) {
        return new RelevantMovies(user, relevance, new int[0], new float[0]);
    }

    /** The user of these test ratings. */
    int user() {
        return user;
    }

    /** The criterion of relevance. */
    Relevance relevance() {
        return relevance;
    }

    /** The relevant movies, ascending. Not a copy: to be read only. */
    int[] movies() {
        return movies;
    }

    /** All test ratings of the user, highest first. Not a copy: to be read only. */
    float[] ratings() {
        return ratings;
    }
}
