package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.math.Rng;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.Checkerboard;
import dev.marquee.testkit.RandomRatings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every algorithm on events without ratings, and on ratings of a continuous scale. */
class KindsOfFeedbackTest {
    private static final int USERS = 60;
    private static final int MOVIES = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ials", "bpr", "ease", "slim", "itemknn basis=cooccurrence", "userknn basis=cooccurrence"})
    void ranksTheMoviesOfAUsersKindFirst(String algorithm) {
        Dataset data = events(true);
        Model model = train(algorithm, data);

        for (int user = 0; user < 2; user++) {
            int kind = user;
            UserProfile profile = new UserProfile(
                    Demographics.UNKNOWN,
                    IntStream.range(0, 12)
                            .filter(movie -> Checkerboard.likes(kind, movie))
                            .mapToObj(movie -> new Rated(movie, 2.5f))
                            .toList());
            float[] scores = new float[MOVIES];
            ((FoldInModel) model).foldIn(profile).scoreAll(scores);
            double liked = IntStream.range(12, MOVIES)
                    .filter(movie -> Checkerboard.likes(kind, movie))
                    .mapToDouble(movie -> scores[movie])
                    .min()
                    .orElseThrow();
            double others = IntStream.range(12, MOVIES)
                    .filter(movie -> !Checkerboard.likes(kind, movie))
                    .mapToDouble(movie -> scores[movie])
                    .max()
                    .orElseThrow();
            assertThat(liked).as("kind %d", kind).isGreaterThan(others);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ials",
                "bpr",
                "ease",
                "slim",
                "itemknn basis=cooccurrence",
                "userknn basis=cooccurrence",
                "popular criterion=count"
            })
    void areKeptByTheModelFileAndMeasuredAsLists(String algorithm) {
        for (boolean weighted : new boolean[] {true, false}) {
            Split split = split(events(weighted));
            Model model = train(algorithm, split.train());

            assertThat(scores(reopened(model, split.train()))).isDeepEqualTo(scores(model));

            Evaluation evaluation = evaluate(model, split);
            assertThat(evaluation.measure("ndcg@10")).isPresent();
            assertThat(evaluation.measures())
                    .extracting(measure -> measure.metric().name())
                    .doesNotContain("rmse", "mae", "r2", "rmseUnseen", "gradedNdcg@10", "logLikelihood");
            assertThat(evaluation.counts().ratings()).isEqualTo(split.test().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bias, bias",
        "als, als",
        "svdpp, svdpp",
        "neural, neural",
        "bayesfm, bayesfm",
        "blend, blend",
        "userknn, userknn with basis=ratings",
        "itemknn, itemknn with basis=ratings",
        "popular, popular with criterion=mean",
    })
    void algorithmsOfRatingsRejectEvents(String algorithm, String name) {
        assertThatThrownBy(() -> train(algorithm, events(true)))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        "%s learns from ratings, and random has events without ratings; choose ials, bpr, ease, slim, itemknn with basis=cooccurrence, popular with criterion=count or trending, or give data with a rating column"
                                .formatted(name));
    }

    @Test
    void ialsTrustsHeavyEventsMore() {
        RatingsBuilder builder = RatingsBuilder.ofEvents(30, 20, 0);
        for (int user = 0; user < 30; user++) {
            builder.add(user, user % 10, user == 7 ? 50 : 1, 0).add(user, 10 + user % 3, 1, 0);
        }
        Dataset heavy = RandomRatings.dataset("heavy", builder.build());

        Model model = train("ials rank=4", heavy);

        assertThat(model.scorer(7).score(7))
                .isGreaterThan(model.scorer(17).score(7))
                .isCloseTo(1, within(0.1f));
    }

    @Test
    void ialsLearnsFromUnitWeightsAsFromRatings() {
        Dataset ratings = RandomRatings.of(31, 23, 300, 4);
        RatingsBuilder events = RatingsBuilder.ofEvents(31, 23, 0);
        for (int user = 0; user < 31; user++) {
            for (int entry = ratings.ratings().byUser().start(user);
                    entry < ratings.ratings().byUser().end(user);
                    entry++) {
                events.add(user, ratings.ratings().byUser().column(entry), 1, 0);
            }
        }

        assertThat(scores(train("ials", RandomRatings.dataset("events", events.build()))))
                .isDeepEqualTo(scores(train("ials dislikeWeight=-1", ratings)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "ease", "bpr", "itemknn basis=cooccurrence", "popular criterion=count"})
    void rejectsNewUsersWithImpossibleWeights(String algorithm) {
        FoldInModel model = (FoldInModel) train(algorithm, events(true));

        for (float weight : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            UserProfile profile = new UserProfile(Demographics.UNKNOWN, List.of(new Rated(1, weight)));
            assertThatThrownBy(() -> model.foldIn(profile))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("weight %s is not a number above 0".formatted(weight));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "popular",
                "bias",
                "itemknn",
                "userknn",
                "ease",
                "slim",
                "als rank=4",
                "ials rank=4",
                "bpr rank=4",
                "svdpp rank=4",
                "neural epochs=3",
                "blend members=bias+itemknn"
            })
    void learnsRatingsOfAContinuousScale(String algorithm) {
        RatingScale scale = RatingScale.continuous(-0.5f, 2);
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, scale);
        Rng rng = Rng.keyed(3);
        for (int i = 0; i < 1200; i++) {
            int user = rng.nextInt(USERS);
            int movie = rng.nextInt(MOVIES);
            double value = 0.7
                    + 0.4 * Rng.keyed(1, user).nextGaussian()
                    + 0.4 * Rng.keyed(2, movie).nextGaussian()
                    + 0.1 * rng.nextGaussian();
            builder.add(user, movie, scale.clamp((float) value), 0);
        }
        Split split = split(RandomRatings.dataset("random", builder.build()));
        Model model = train(algorithm, split.train());

        Model reopened = reopened(model, split.train());
        Evaluation evaluation = evaluate(model, split);

        assertThat(scores(reopened)).isDeepEqualTo(scores(model));
        assertThat(evaluation.measure("ndcg@10")).isPresent();
        evaluation.measure("rmse").ifPresent(rmse -> assertThat(rmse.value()).isBetween(0.05, 0.55));
    }

    @Test
    void bayesfmRejectsAContinuousScale() {
        RatingsBuilder builder = new RatingsBuilder(3, 4, RatingScale.continuous(0, 1)).add(0, 0, 0.3f, 0);

        assertThatThrownBy(() -> train("bayesfm", RandomRatings.dataset("random", builder.build())))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("the continuous scale 0..1 of random has no such values");
    }

    /** Users watch 60 % of the movies of their own kind, up to eight times, and none of the others. */
    private static Dataset events(boolean weighted) {
        RatingsBuilder builder = RatingsBuilder.ofEvents(USERS, MOVIES, 0);
        Rng rng = Rng.keyed(5);
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES; movie++) {
                if (Checkerboard.likes(user, movie) && rng.nextDouble() < 0.6) {
                    builder.add(user, movie, weighted ? 1 + rng.nextInt(8) / 2f : 1, 1_000_000_000L + movie);
                }
            }
        }
        return RandomRatings.dataset("random", builder.build());
    }

    private static Split split(Dataset data) {
        return Protocol.parse("random:0.3", (_, known) -> known.ratings())
                .split(data, 1)
                .getFirst();
    }

    private static Model train(String algorithm, Dataset data) {
        String[] words = algorithm.split(" ", -1);
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            options.put(pair[0], pair[1]);
        }
        try (Workers workers = Workers.of(2)) {
            return Algorithms.named(words[0])
                    .recipe(options)
                    .trainer()
                    .train(data, new TrainingContext(1, workers, Progress.SILENT));
        }
    }

    private static float[][] scores(Model model) {
        float[][] scores = new float[model.users()][model.movies()];
        for (int user = 0; user < scores.length; user++) {
            model.scorer(user).scoreAll(scores[user]);
        }
        return scores;
    }

    private static Evaluation evaluate(Model model, Split split) {
        try (Workers workers = Workers.of(2)) {
            return new Evaluator(0, workers).evaluate(model, split);
        }
    }

    private Model reopened(Model model, Dataset data) {
        Path file = folder.resolve("model.marquee");
        ModelCard card = new ModelCard(
                model.algorithm(),
                Map.of(),
                7,
                ModelCard.Data.of(data),
                Map.of(),
                new TrainingHistory(List.of(), 0),
                ModelCard.Origin.now("test"));
        Algorithms.write(file, card, data, model);
        try (ModelFile written = ModelFile.open(file)) {
            assertThat(written.dataset().ratings().isImplicit())
                    .isEqualTo(data.ratings().isImplicit());
            return Algorithms.read(written);
        }
    }
}
