package dev.marquee.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import dev.marquee.math.TopN;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Progress;
import dev.marquee.model.Scorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Explainer;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.user.User;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reasons are faithful to the model: leaving out the ratings named as reasons lowers a score more than leaving out as many
 * others. For movies of users' top ten, by folding in again without the ratings; on the bundled movies with at least {@value
 * #MIN_RATINGS} ratings.
 */
class FaithfulnessTest {
    private static final int MIN_RATINGS = 10;
    private static final int CASES = 100;
    private static final int NAMED = 3;
    private static final int LIST = 10;

    /** Reasons of some models take a fold-in for each rating. */
    private static final int MAX_RATINGS = 100;

    private static Dataset data = empty();

    @BeforeAll
    static void read() {
        Dataset all = new DataService(new ExecutionContext(Map.of(), 2, Progress.SILENT, Progress.SILENT, notice -> {}))
                .read(DataRequest.of(DataService.BUNDLED))
                .data();
        data = wellKnown(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bayesfm | sweeps=40 burnIn=10 chains=2 rank=8",
                "als     | sweeps=5",
                "ease    | regularization=500",
                "itemknn | neighbours=40",
                "neural  | epochs=3 refit=false",
            })
    void reasonsLowerTheScoreMoreThanOtherRatings(String algorithm, String options) {
        FoldInModel model = train(algorithm, options);
        Explainer explainer = new Explainer(model, data);
        Rng rng = Rng.keyed(11);
        int faithful = 0;
        int cases = 0;
        for (int i = 0; cases < CASES && i < 10 * CASES; i++) {
            UserProfile profile = new User.Known(rng.nextInt(data.users().size())).profile(data);
            if (profile.ratings().size() > MAX_RATINGS) {
                continue;
            }
            int movie = anyOfTop(model.foldIn(profile), profile, rng);
            Set<Integer> named = named(explainer, profile, movie);
            if (named.isEmpty()) {
                continue; // some movies have no reason
            }
            cases++;
            Set<Integer> others = others(profile, named, rng);
            double withoutNamed = model.foldIn(profile.without(named)).score(movie);
            double withoutOthers = model.foldIn(profile.without(others)).score(movie);
            faithful += withoutNamed < withoutOthers ? 1 : 0;
        }

        assertThat(cases).isEqualTo(CASES);
        assertThat(faithful).isBetween(95, CASES);
    }

    private static FoldInModel train(String algorithm, String options) {
        Map<String, String> texts = Arrays.stream(options.split(" "))
                .map(option -> option.split("="))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        try (Workers workers = Workers.of(2)) {
            return (FoldInModel) Algorithms.named(algorithm)
                    .recipe(texts)
                    .trainer()
                    .train(data, new TrainingContext(0, workers, Progress.SILENT));
        }
    }

    private static int anyOfTop(Scorer scorer, UserProfile profile, Rng rng) {
        float[] scores = new float[data.catalogue().size()];
        scorer.scoreAll(scores);
        boolean[] seen = new boolean[scores.length];
        profile.ratings().forEach(rated -> seen[rated.movie()] = true);
        return TopN.of(scores, LIST, seen)[rng.nextInt(LIST)];
    }

    private static Set<Integer> named(Explainer explainer, UserProfile profile, int movie) {
        Set<Integer> movies = explainer.explain(profile, new int[] {movie}, NAMED).getFirst().stream()
                .filter(Reason.Rating.class::isInstance)
                .map(reason -> ((Reason.Rating) reason).movie())
                .collect(Collectors.toSet());
        return IntStream.range(0, profile.ratings().size())
                .filter(index -> movies.contains(profile.ratings().get(index).movie()))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> others(UserProfile profile, Set<Integer> named, Rng rng) {
        List<Integer> left = IntStream.range(0, profile.ratings().size())
                .filter(index -> !named.contains(index))
                .boxed()
                .toList();
        return rng.subset(left.size(), Math.min(named.size(), left.size())).stream()
                .mapToObj(left::get)
                .collect(Collectors.toSet());
    }

    private static Dataset wellKnown(Dataset all) {
        RatingRows byMovie = all.ratings().byMovie();
        int[] kept = IntStream.range(0, byMovie.rows())
                .filter(movie -> byMovie.count(movie) >= MIN_RATINGS)
                .toArray();
        RatingsBuilder ratings = new RatingsBuilder(
                all.users().size(), kept.length, all.ratings().scale());
        for (int movie = 0; movie < kept.length; movie++) {
            for (int entry = byMovie.start(kept[movie]); entry < byMovie.end(kept[movie]); entry++) {
                ratings.add(byMovie.column(entry), movie, byMovie.value(entry), Ratings.UNKNOWN_TIME);
            }
        }
        Catalogue catalogue = new Catalogue(
                IntStream.of(kept).mapToObj(all.catalogue()::movie).toList(),
                all.catalogue().genres());
        return new Dataset("well known", all.users(), catalogue, ratings.build());
    }

    private static Dataset empty() {
        return new Dataset(
                "none",
                Users.of(List.of()),
                new Catalogue(List.of(), List.of()),
                new RatingsBuilder(0, 0, RatingScale.STARS).build());
    }
}
