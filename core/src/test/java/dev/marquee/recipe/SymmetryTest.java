package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an algorithm must not depend on: the order of users and movies, for those that draw nothing by their index, and where the
 * rating scale begins, for those that predict ratings.
 */
class SymmetryTest {
    private static final int USERS = 23;
    private static final int MOVIES = 31;

    /** Sums have another order. */
    private static final double ROUNDING = 2e-4;

    private static final Dataset DATA = RandomRatings.of(USERS, MOVIES, 330, 5);

    @ParameterizedTest
    @ValueSource(strings = {"popular", "trending", "bias", "itemknn", "userknn", "ease", "slim"})
    void theOrderOfUsersAndMoviesChangesNothing(String algorithm) {
        // Where each user and each movie goes; 5 and 3 share no factor with the numbers of users and movies.
        int[] user = IntStream.range(0, USERS).map(i -> (5 * i + 2) % USERS).toArray();
        int[] movie = IntStream.range(0, MOVIES).map(i -> (3 * i + 7) % MOVIES).toArray();

        Model plain = train(algorithm, DATA);
        Model permuted = train(algorithm, permuted(user, movie));

        for (int i = 0; i < USERS; i++) {
            for (int j = 0; j < MOVIES; j++) {
                assertThat((double) permuted.scorer(user[i]).score(movie[j]))
                        .as("user %d, movie %d", i, j)
                        .isCloseTo(plain.scorer(i).score(j), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "itemknn", "userknn", "als", "svdpp", "bayesfm"})
    void aShiftedScaleShiftsPredictions(String algorithm) {
        RatingModel plain = (RatingModel) train(algorithm, DATA);
        RatingModel shifted = (RatingModel) train(algorithm, mapped(new RatingScale(11, 15, 1), 1, 10));

        for (int i = 0; i < USERS; i++) {
            for (int j = 0; j < MOVIES; j++) {
                assertThat((double) shifted.scorer(i).rating(j))
                        .as("user %d, movie %d", i, j)
                        .isCloseTo(plain.scorer(i).rating(j) + 10, within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "itemknn", "userknn"})
    void aStretchedScaleStretchesPredictions(String algorithm) {
        RatingModel plain = (RatingModel) train(algorithm, DATA);
        RatingModel stretched = (RatingModel) train(algorithm, mapped(new RatingScale(2, 10, 2), 2, 0));

        for (int i = 0; i < USERS; i++) {
            for (int j = 0; j < MOVIES; j++) {
                assertThat((double) stretched.scorer(i).rating(j))
                        .as("user %d, movie %d", i, j)
                        .isCloseTo(2 * plain.scorer(i).rating(j), within(1e-3));
            }
        }
    }

    private static Model train(String algorithm, Dataset data) {
        try (Workers workers = Workers.of(1)) {
            return Algorithms.named(algorithm)
                    .recipe()
                    .trainer()
                    .train(data, new TrainingContext(3, workers, Progress.SILENT));
        }
    }

    private static Dataset permuted(int[] user, int[] movie) {
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        Ratings ratings = DATA.ratings();
        RatingRows rows = ratings.byUser();
        for (int i = 0; i < USERS; i++) {
            for (int entry = rows.start(i); entry < rows.end(i); entry++) {
                builder.add(user[i], movie[rows.column(entry)], rows.value(entry), ratings.time(entry));
            }
        }
        Movie[] movies = new Movie[MOVIES];
        for (int j = 0; j < MOVIES; j++) {
            movies[movie[j]] = DATA.catalogue().movie(j);
        }
        UserId[] users = new UserId[USERS];
        for (int i = 0; i < USERS; i++) {
            users[user[i]] = DATA.users().ids().id(i);
        }
        return new Dataset(
                "permuted",
                Users.of(List.of(users)),
                new Catalogue(List.of(movies), DATA.catalogue().genres()),
                builder.build());
    }

    /** The same ratings times a factor, plus a shift. */
    private static Dataset mapped(RatingScale scale, float factor, float shift) {
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, scale);
        Ratings ratings = DATA.ratings();
        RatingRows rows = ratings.byUser();
        for (int i = 0; i < USERS; i++) {
            for (int entry = rows.start(i); entry < rows.end(i); entry++) {
                builder.add(i, rows.column(entry), factor * rows.value(entry) + shift, ratings.time(entry));
            }
        }
        return RandomRatings.dataset("mapped", builder.build());
    }
}
