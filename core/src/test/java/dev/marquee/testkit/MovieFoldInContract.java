package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.RatingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of algorithms whose models fold in movies. */
public interface MovieFoldInContract extends ModelContract {
    /** A movie of the checkerboard. */
    int NEW = 17;

    @Test
    default void scoresAFoldedInMovieHigherForUsersOfItsKind() {
        assumeTrue(ranksEquallyBecause().isEmpty(), ranksEquallyBecause().orElse(""));
        Dataset all = Checkerboard.data();
        MovieFoldInModel model = (MovieFoldInModel) train(without(all, NEW), 1);

        Model now = model.withMovies(all);

        double liked = meanScore(now, NEW, true);
        double disliked = meanScore(now, NEW, false);
        assertThat(liked).isGreaterThan(disliked);
    }

    @Test
    default void scoresAMovieAddedAfterTraining() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);
        Dataset more = withOneMore(DATA);

        Model now = model.withMovies(more);

        assertThat(now.movies()).isEqualTo(more.catalogue().size());
        for (float[] scores : AllScores.of(now)) {
            assertThat(scores).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        }
    }

    @Test
    default void usesTheRatingsOfANewMovie() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);
        int movie = DATA.catalogue().size();

        Model praised = model.withMovies(rated(withOneMore(DATA), movie, 5));
        Model panned = model.withMovies(rated(withOneMore(DATA), movie, 1));

        assumeTrue(model instanceof RatingModel, "learns from who rated, not how");
        assertThat(meanScore(praised, movie)).isGreaterThan(meanScore(panned, movie));
    }

    @Test
    default void leavesAllOtherMoviesUnchanged() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);
        int last = DATA.catalogue().size() - 1;

        Model now = model.withMovies(withOneMore(DATA));

        for (int user = 0; user < model.users(); user++) {
            for (int movie = 0; movie < last; movie++) {
                assertThat(now.scorer(user).score(movie))
                        .isEqualTo(model.scorer(user).score(movie));
            }
        }
    }

    @Test
    default void foldsInFromScratchWithMoreRatings() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);
        Dataset few = withOneMore(DATA);
        Dataset more = rated(few, DATA.catalogue().size(), 2);

        float[][] inTwoSteps = AllScores.of(model.withMovies(few).withMovies(more));

        assertThat(inTwoSteps).isDeepEqualTo(AllScores.of(model.withMovies(more)));
    }

    @Test
    default void rejectsDataWithoutFoldedInMovies() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);
        MovieFoldInModel resized = model.withMovies(withOneMore(DATA));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> resized.withMovies(DATA))
                .withMessageContaining("fewer than the %d of the model".formatted(resized.movies()));
    }

    @Test
    default void rejectsMoviesOfOtherUsers() {
        MovieFoldInModel model = (MovieFoldInModel) train(DATA, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withMovies(RandomRatings.of(29, 48, 300, 1)))
                .withMessageContaining("use the same users, and the same movies followed by the new ones");
    }

    /** The data without the ratings of a movie. */
    static Dataset without(Dataset data, int movie) {
        BitSet ofMovie = new BitSet();
        IntStream.range(0, data.ratings().size())
                .filter(entry -> data.ratings().byUser().column(entry) == movie)
                .forEach(ofMovie::set);
        return data.withRatings(Holdout.of(data.ratings(), ofMovie).kept());
    }

    private static Dataset withOneMore(Dataset data) {
        List<Movie> movies = new ArrayList<>(data.catalogue().movies());
        movies.add(new Movie(new MovieId("new"), "New", 1999, List.of("Drama"), Links.NONE));
        Ratings ratings = data.ratings();
        Ratings resized = new RatingsBuilder(ratings.users(), movies.size(), ratings.scale())
                .addAll(ratings)
                .build();
        return new Dataset(
                data.name(),
                data.users(),
                new Catalogue(movies, data.catalogue().genres()),
                resized);
    }

    /** The data with ratings of the movie by every second user. */
    private static Dataset rated(Dataset data, int movie, float value) {
        Ratings ratings = data.ratings();
        RatingsBuilder all = new RatingsBuilder(ratings.users(), ratings.movies(), ratings.scale()).addAll(ratings);
        for (int user = 0; user < ratings.users(); user += 2) {
            all.add(user, movie, value, 0);
        }
        return data.withRatings(all.build());
    }

    private static double meanScore(Model model, int movie) {
        return Arrays.stream(AllScores.of(model))
                .mapToDouble(scores -> scores[movie])
                .average()
                .orElseThrow();
    }

    private static double meanScore(Model model, int movie, boolean liked) {
        return IntStream.range(0, model.users())
                .filter(user -> Checkerboard.likes(user, movie) == liked)
                .mapToDouble(user -> model.scorer(user).score(movie))
                .average()
                .orElseThrow();
    }
}
