package dev.marquee.algorithm.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.SparseRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.Tensor;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.AllScores;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EaseModelTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private static final SideInformation NONE = new SideInformation(0, 0, 0, 0, 0, 0);
    private static final Sessions TIMELESS = new Sessions(0, 1);
    /** The rounding error of a weight below 1. */
    private static final Offset<Float> HALF_PRECISION = within(1f / 4096);

    private EaseOptions options =
            new EaseOptions(20, 0.3, 2, -1, new SideInformation(1, 1, 0, 0, 0, 0.3), new Sessions(1, 100));

    @Override
    public EaseTrainer trainer() {
        return new EaseTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new EaseCodec();
    }

    @Override
    public double foldInTolerance() {
        return 0;
    }

    @Test
    void followsTheClosedForm() {
        // XᵀX = [2 1 0; 1 2 1; 0 1 1], λ = 1: P = inverse of [3 1 0; 1 3 1; 0 1 2] = [5 -2 1; -2 6 -3; 1 -3 8] / 13
        options = new EaseOptions(1, 0, 0, -1, NONE, TIMELESS);
        Dataset data = RandomRatings.dataset(
                "bare",
                new RatingsBuilder(4, 3, RatingScale.STARS)
                        .add(0, 0, 5, 0)
                        .add(0, 1, 1, 0)
                        .add(1, 1, 3, 0)
                        .add(1, 2, 3, 0)
                        .add(2, 0, 2, 0)
                        .build());

        Model model = train(data, 1);

        assertThat(model.scorer(2).score(0)).isZero();
        assertThat(model.scorer(2).score(1)).isCloseTo(2 / 6f, HALF_PRECISION);
        assertThat(model.scorer(2).score(2)).isCloseTo(-1 / 8f, HALF_PRECISION);
        assertThat(model.scorer(0).score(2)).isCloseTo(-1 / 8f + 3 / 8f, HALF_PRECISION);
        assertThat(model.scorer(3).score(1)).isZero();
    }

    @Test
    void givesANewMovieTheWeightsOfTraining() {
        // Without a rating weight x does not depend on the mean, which a new movie's ratings would change.
        options = new EaseOptions(20, 0.3, 0, -1, new SideInformation(1, 1, 0, 0, 0, 0.3), new Sessions(1, 100));
        EaseModel trained = (EaseModel) train(DATA, 1);

        EaseModel foldedIn = ((EaseModel) train(MovieFoldInContract.without(DATA, 5), 1)).withMovies(DATA);

        for (int user = 0; user < trained.users(); user++) {
            assertThat(foldedIn.scorer(user).score(5))
                    .isCloseTo(trained.scorer(user).score(5), within(1e-4f));
        }
    }

    @Test
    void recommendsPopularMoviesToAUserWithoutRatings() {
        options = new EaseOptions(1, 0, 0, -1, new SideInformation(0, 0, 0, 0, 0, 1), TIMELESS);
        FoldInModel model = (FoldInModel) train(DATA, 1);
        Scorer anyUser = model.foldIn(new UserProfile(Demographics.UNKNOWN, List.of()));
        int unratedMovie = DATA.catalogue().size() - 1;

        assertThat(anyUser.score(unratedMovie)).isCloseTo(0, within(1e-6f));
        assertThat(IntStream.range(0, unratedMovie).filter(movie -> anyUser.score(movie) > 0.01))
                .hasSizeGreaterThan(20);
    }

    @Test
    void givesMoreWeightToPairsOfOneSession() {
        // Movies 0 and 1 occur together twice, and so do 0 and 2, but only 0 and 1 at the same time.
        Dataset data = RandomRatings.dataset(
                "bare",
                new RatingsBuilder(4, 3, RatingScale.STARS)
                        .add(0, 0, 3, 1_000)
                        .add(0, 1, 3, 1_000)
                        .add(1, 0, 3, 1_000)
                        .add(1, 1, 3, 1_000)
                        .add(2, 0, 3, 1_000)
                        .add(2, 2, 3, 90_000)
                        .add(3, 0, 3, 1_000)
                        .add(3, 2, 3, 90_000)
                        .build());
        options = new EaseOptions(5, 0, 0, -1, NONE, new Sessions(1, 60));
        MovieSimilarityModel model = (MovieSimilarityModel) train(data, 1);
        float[] similarities = new float[3];

        model.similarities(0, similarities);

        assertThat(similarities[1]).isGreaterThan(1.2f * similarities[2]);
    }

    @Test
    void learnsFromGenres() {
        // Movies 0, 2, 4 … are comedies and the others dramas; the last movie, a comedy, has no ratings.
        int last = DATA.catalogue().size() - 1;
        float[] similarities = new float[last + 1];
        options = new EaseOptions(20, 0, 0, -1, new SideInformation(10, 0, 0, 0, 0, 0), TIMELESS);

        ((MovieSimilarityModel) train(DATA, 1)).similarities(last, similarities);

        double comedies = mean(similarities, last, movie -> movie % 2 == 0);
        double dramas = mean(similarities, last, movie -> movie % 2 == 1);
        assertThat(comedies).isGreaterThan(0.02);
        assertThat(dramas).isLessThan(comedies / 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsFromPeopleAndTags(boolean people) {
        // Every third movie shares a director or a tag; the last one, which does, has no ratings.
        int last = DATA.catalogue().size() - 1;
        float[] similarities = new float[last + 1];
        SideInformation side = people ? new SideInformation(0, 0, 10, 0, 0, 0) : new SideInformation(0, 0, 0, 10, 0, 0);
        options = new EaseOptions(20, 0, 0, -1, side, TIMELESS);

        ((MovieSimilarityModel) train(described(), 1)).similarities(last, similarities);

        double described = mean(similarities, last, movie -> isDescribed(movie, last));
        double others = mean(similarities, last, movie -> !isDescribed(movie, last));
        assertThat(described).isGreaterThan(0.02);
        assertThat(others).isLessThan(described / 3);
    }

    @Test
    void learnsFromWordsOfPlots() {
        // The plots of the first two movies and the last, which has no ratings, are about sharks; a tenth of all at
        // most.
        int last = DATA.catalogue().size() - 1;
        float[] similarities = new float[last + 1];
        options = new EaseOptions(20, 0, 0, -1, new SideInformation(0, 0, 0, 0, 10, 0), TIMELESS);

        ((MovieSimilarityModel) train(withPlots(), 1)).similarities(last, similarities);

        assertThat(mean(similarities, last, movie -> movie < 2)).isGreaterThan(0.02);
        assertThat(mean(similarities, last, movie -> movie >= 2)).isLessThan(0.01);
    }

    private static Dataset withPlots() {
        int last = DATA.catalogue().size() - 1;
        List<Movie> movies = IntStream.rangeClosed(0, last)
                .mapToObj(movie -> DATA.catalogue()
                        .movie(movie)
                        .with(new Metadata(
                                0,
                                "",
                                Credits.UNKNOWN,
                                List.of(),
                                List.of(),
                                List.of(),
                                movie < 2 || movie == last ? "A shark waits." : "A friend waits.")))
                .toList();
        return DATA.withCatalogue(new Catalogue(movies, DATA.catalogue().genres()));
    }

    private static double mean(float[] similarities, int last, IntPredicate of) {
        return IntStream.range(0, last)
                .filter(of)
                .mapToDouble(movie -> similarities[movie])
                .average()
                .orElseThrow();
    }

    private static Dataset described() {
        int last = DATA.catalogue().size() - 1;
        Metadata metadata = new Metadata(
                0, "", new Credits(List.of("Ann Lee"), List.of(), List.of("Bo")), List.of(), List.of(), List.of("sea"));
        List<Movie> movies = IntStream.rangeClosed(0, last)
                .mapToObj(movie -> isDescribed(movie, last)
                        ? DATA.catalogue().movie(movie).with(metadata)
                        : DATA.catalogue().movie(movie))
                .toList();
        return DATA.withCatalogue(new Catalogue(movies, DATA.catalogue().genres()));
    }

    private static boolean isDescribed(int movie, int last) {
        return (last - movie) % 3 == 0;
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = RandomRatings.dataset("bare", new RatingsBuilder(3, 4, RatingScale.STARS).build());

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; ease needs at least one");
    }

    @Test
    void trainsFromPairsThatWereCountedElsewhere() {
        InputMatrix inputs = new InputMatrix(
                DATA,
                options.ratingWeight(),
                options.dislikeWeight(),
                options.side().demographics());
        int movies = inputs.movies();
        float[] products = new float[movies * movies];
        SparseRows rows = inputs.users();
        long[] times = inputs.times(rows);
        PairProduct pairs = new PairProduct(options.sessions());
        for (int user = 0; user < rows.rows(); user++) {
            for (int i = rows.starts()[user]; i < rows.starts()[user + 1] && rows.columns()[i] < movies; i++) {
                for (int j = i; j < rows.starts()[user + 1] && rows.columns()[j] < movies; j++) {
                    products[rows.columns()[i] * movies + rows.columns()[j]] +=
                            pairs.of(rows.values()[i], rows.values()[j], times[i], times[j]);
                }
            }
        }
        Tensor counted = Tensor.of("products", Tensor.Subject.MOVIE, List.of(movies, movies), products);

        try (Workers workers = Workers.of(1)) {
            Model model = options.model(DATA, counted, TrainingContext.of(1, workers));

            assertThat(AllScores.of(model)).isDeepEqualTo(AllScores.of(train(DATA, 1)));
        }
    }

    @Test
    void rejectsPairsOfOtherMovies() {
        Tensor pairs = Tensor.of("products", Tensor.Subject.MOVIE, List.of(2, 2), new float[4]);

        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(
                            () -> options.model(RandomRatings.of(4, 3, 10, 1), pairs, TrainingContext.of(1, workers)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("products have the shape [2, 2]; give one row and column for each of 3 movies");
        }
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(new EaseTrainer(EaseOptions.defaults())), "precision@10"))
                .isBetween(0.505, 0.54);
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new EaseOptions(0, 0, 0, -1, NONE, TIMELESS))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("regularization=0 is out of range 0.001..10000000");
    }
}
