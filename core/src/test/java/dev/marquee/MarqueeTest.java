package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.algorithm.Recipe;
import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.bias.BiasOptions;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.ModelFile;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.user.User;
import dev.marquee.split.Splits;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarqueeTest {
    private static final Recipe ALS =
            Algorithms.ALS.recipe(AlsOptions.defaults().withRank(4).withSweeps(3));

    private final Dataset cinema = SmallData.cinema();
    private final MarqueeModel model = Marquee.train(cinema, ALS);

    @TempDir
    Path folder;

    @Test
    void readsAFileNamedAfterIt() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "user,movie,rating\n1,7,4.5\n1,9,2\n2,7,5\n");

        Dataset data = Marquee.read(file);

        assertThat(data.name()).isEqualTo("mine.csv");
        assertThat(data.ratings().size()).isEqualTo(3);
    }

    @Test
    void makesTheCardOfATrainedModel() {
        assertThat(model.card().algorithm()).isEqualTo("als");
        assertThat(model.card().options()).containsEntry("rank", "4");
        assertThat(model.card().data()).isEqualTo(ModelCard.Data.of(cinema));
    }

    @Test
    void aSavedModelOpensWithTheSameAnswers() {
        Path file = folder.resolve("cinema.marquee");
        model.save(file);

        MarqueeModel opened = Marquee.open(file);

        assertThat(opened.card()).isEqualTo(model.card());
        assertThat(opened.recommend("11", 3)).isEqualTo(model.recommend("11", 3));
    }

    @Test
    void recommendsByIdsAndTitles() {
        List<RecommendedMovie> list = model.recommend("11", 10);

        assertThat(list).extracting(RecommendedMovie::movie).containsExactlyInAnyOrder("2", "8", "13", "34");
        assertThat(list)
                .filteredOn(movie -> movie.movie().equals("34"))
                .singleElement()
                .satisfies(movie -> {
                    assertThat(movie.title()).isEqualTo("Balloon School");
                    assertThat(movie.year()).isEqualTo(OptionalInt.of(2011));
                    assertThat(movie.predictedRating()).isEqualTo(model.predict(model.user("11"), "34"));
                });
        assertThat(list)
                .filteredOn(movie -> movie.movie().equals("13"))
                .singleElement()
                .satisfies(movie -> assertThat(movie.year()).isEmpty());
    }

    @Test
    void foldsInANewUserFromRatingsByMovieId() {
        User user = model.foldIn(Map.of("1", 5, "21", 4.5));

        assertThat(model.recommend(user, 10))
                .hasSize(5)
                .extracting(RecommendedMovie::movie)
                .doesNotContain("1", "21");
    }

    @Test
    void aNewUserWithoutRatingsGetsPopularMovies() {
        assertThat(model.recommend(model.foldIn(Map.of()), 3)).hasSize(3);
    }

    @Test
    void rejectsUnknownIdsAndRatingsOffTheScale() {
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> model.recommend("12", 3))
                .withMessage("user 12 is not among the 4 users of this data; check the id");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> model.foldIn(Map.of("3", 5)))
                .withMessageStartingWith("movie 3 is not among the 7 movies");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> model.foldIn(Map.of("1", 7)))
                .withMessageStartingWith("rating 7.0 of movie 1 is not in");
    }

    @Test
    void answersQueriesWithFiltersAndReasons() {
        RecommendationQuery query = RecommendationQuery.of(model.user("11"), 10)
                .with(List.of(Filter.where(movie -> movie.year() > 2000, "from before 2001")))
                .withReasons(2);

        assertThat(model.recommend(query))
                .extracting(RecommendedMovie::title)
                .containsExactlyInAnyOrder("天気の音", "Balloon School");
    }

    @Test
    void explainsByTitles() {
        List<NamedReason> reasons = model.explain(model.foldIn(Map.of("1", 5, "5", 0.5)), "21", 3);

        assertThat(reasons).filteredOn(reason -> reason.kind().equals("rating")).allSatisfy(reason -> {
            assertThat(reason.value()).isIn("Night Train", "Paper Moons");
            assertThat(reason.movie()).isIn("1", "5");
            assertThat(reason.rating()).isPresent();
            assertThat(reason.contribution()).isPositive();
        });
        assertThat(reasons).isNotEmpty();
    }

    @Test
    void findsSimilarMovies() {
        assertThat(model.similar("1", 3))
                .hasSize(3)
                .extracting(SimilarTitle::movie)
                .doesNotContain("1");
    }

    @Test
    void recommendsToAllUsersInTheirOrderWithAnyNumberOfThreads() {
        Dataset data = RandomRatings.of(300, 41, 3_000, 3);
        MarqueeModel bias = Marquee.train(data, Algorithms.BIAS.recipe());
        List<String> one = all(bias, 1);

        assertThat(one).hasSize(300).isEqualTo(all(bias, 3));
        assertThat(one.get(299))
                .isEqualTo(data.users().ids().id(299) + " "
                        + bias.recommend(data.users().ids().id(299).value(), 2));
    }

    private static List<String> all(MarqueeModel model, int threads) {
        List<String> lists = new ArrayList<>();
        try (Workers workers = Workers.of(threads)) {
            model.recommendAll(2, workers, (user, movies) -> lists.add(user + " " + movies));
        }
        return lists;
    }

    @Test
    void evaluatesAndComparesOnTheSameSplits() {
        Dataset data = RandomRatings.of(30, 41, 600, 3);
        Recipe bias = Algorithms.BIAS.recipe(BiasOptions.defaults().withUserDamping(1));

        Comparison comparison = Marquee.compare(data, Splits.kFold(2), List.of(ALS, bias));

        assertThat(comparison.evaluations().get(1).measure("rmse"))
                .isEqualTo(Marquee.evaluate(data, Splits.kFold(2), bias).measure("rmse"));
        assertThat(comparison.difference("rmse", "als", "bias")).isPresent();
    }

    @Test
    void aModelThatOnlyRanksPredictsNoRating() {
        MarqueeModel ease = Marquee.train(cinema, Algorithms.EASE.recipe());

        assertThat(ease.predict(ease.user("11"), "34")).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void namesAnAlgorithmThatIsNotOnTheClassPath() {
        Path file = folder.resolve("zebra.marquee");
        MarqueeModel bias = Marquee.train(cinema, Algorithms.BIAS.recipe());
        ModelCard card = new Recipe("zebra", Map.of(), (_, _) -> bias.model()).card(cinema, bias.model(), 0);
        ModelFile.write(file, card, cinema, new ZebraCodec(), bias.model());

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> Marquee.open(file))
                .withMessage(
                        "model file %s has a model of the algorithm 'zebra', which is not on the class path; add the library that provides it",
                        file);
    }

    /** The codec of an algorithm that is not registered. */
    private static final class ZebraCodec implements ModelCodec<Model> {
        @Override
        public String algorithm() {
            return "zebra";
        }

        @Override
        public void write(Model model, SectionWriter sections) {}

        @Override
        public Model read(SectionReader sections, Dataset data) {
            throw new IllegalStateException("nothing was written");
        }
    }
}
