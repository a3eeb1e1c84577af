package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a user's test ratings say of a list. */
final class Relevant {
    private final int user;
    private final Relevance relevance;
    private final int[] movies;
    private final float[] ratings;

    private Relevant(int user, Relevance relevance, int[] movies, float[] ratings) {
        this.user = user;
        this.relevance = relevance;
        this.movies = movies;
        this.ratings = ratings;
    }

    static Relevant of(int user, RatingRows test, Relevance relevance) {
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
        return new Relevant(user, relevance, movies, ratings);
    }

    /** Nothing: for a user for whom no list is wanted. */
    static Relevant nothing(int user, Relevance relevance) {
        return new Relevant(user, relevance, new int[0], new float[0]);
    }

    /** Whose test ratings these are. */
    int user() {
        return user;
    }

    /** Which of them make a movie relevant. */
    Relevance relevance() {
        return relevance;
    }

    /** The relevant movies, ascending. Not a copy: to be read only. */
    int[] movies() {
        return movies;
    }

    /** All test ratings of the user, the highest first. Not a copy: to be read only. */
    float[] ratings() {
        return ratings;
    }
}
