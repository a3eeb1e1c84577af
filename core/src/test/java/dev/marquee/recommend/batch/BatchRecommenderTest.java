package dev.marquee.recommend.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.CancellationToken;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import dev.marquee.title.MovieFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of each user is that of a query for the user alone, whatever the algorithm and the options. */
class BatchRecommenderTest {
    private static final Dataset DATA = SeriesData.of(1);
    private static final List<Integer> LENGTHS = List.of(1, 10, 30, 1000);

    /** With options that train in a moment. */
    private static final Map<String, Map<String, String>> QUICK = Map.of(
            "neural", Map.of("epochs", "2", "refit", "false"),
            "bayesfm", Map.of("sweeps", "6", "burnIn", "2", "chains", "1", "rank", "3", "draws", "3"),
            "blend", Map.of("members", "bias+itemknn"),
            "hybrid", Map.of("rating", "bayesfm:rank=3:sweeps=6:burnIn=2:chains=1:draws=3"));

    @Test
    void seriesAndFloorsDecideInTheseData() {
        assertThat(MovieFinder.series(DATA.catalogue())).hasSize(25);
        assertThat(IntStream.range(0, SeriesData.MOVIES)
                        .filter(movie -> DATA.ratings().byMovie().count(movie) < 5))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "popular",
                "trending",
                "bias",
                "itemknn",
                "userknn",
                "ease",
                "slim",
                "als",
                "ials",
                "bpr",
                "svdpp",
                "neural",
                "bayesfm",
                "blend",
                "hybrid"
            })
    void everyListIsThatOfTheUserAlone(String algorithm) {
        Model model = train(algorithm);

        for (int n : LENGTHS) {
            for (ListPolicy policy : policies(model)) {
                assertSameLists(model, new BatchQuery(n, List.of(), policy));
            }
            for (List<Filter> filters : filters()) {
                assertSameLists(model, new BatchQuery(n, filters, ListPolicy.PLAIN));
            }
        }
    }

    @Test
    void equalScoresAreOrderedByIndex() {
        assertSameLists(
                new EqualRows(SeriesData.USERS, SeriesData.MOVIES), new BatchQuery(10, List.of(), ListPolicy.PLAIN));
    }

    @Test
    void anEndedBatchBeginsNoFurtherBlock() {
        CancellationToken cancelled = new CancellationToken();
        BatchRecommender batch =
                new BatchRecommender(train("ials"), DATA, new BatchQuery(10, List.of(), ListPolicy.PLAIN));
        cancelled.cancel();

        try (Workers workers = Workers.of(2)) {
            Workers cancellable = workers.cancelledWhen(cancelled::isCancelled);
            assertThatThrownBy(() -> batch.recommend(0, SeriesData.USERS, cancellable))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aListOfNoMovieIsRefused() {
        assertThatThrownBy(() -> new BatchQuery(0, List.of(), ListPolicy.PLAIN))
                .isInstanceOf(UsageException.class)
                .hasMessage("n must be at least 1, got 0");
    }

    private static void assertSameLists(Model model, BatchQuery query) {
        Recommender recommender = new Recommender(model, DATA);
        BatchRecommender batch = new BatchRecommender(model, DATA, query);
        try (Workers workers = Workers.of(2)) {
            List<UserList> lists = batch.recommend(0, SeriesData.USERS, workers);
            for (int user = 0; user < SeriesData.USERS; user++) {
                assertThat(lists.get(user))
                        .as("%s for user %d by %s", query, user, model.algorithm())
                        .isEqualTo(alone(recommender, user, query));
            }
            assertThat(batch.recommend(3, 5, workers)).isEqualTo(lists.subList(3, 5));
        }
    }

    private static UserList alone(Recommender recommender, int user, BatchQuery query) {
        UserGroup group = UserGroup.of(new User.Known(user));
        RecommendationQuery one = new RecommendationQuery(
                group, query.n(), query.filters(), query.policy().adaptedTo(group, DATA), 0);
        return new UserList(
                user,
                recommender.recommend(one).list().stream()
                        .map(movie -> new ListedMovie(
                                movie.movie(),
                                movie.score(),
                                movie.predicted().getFirst().rating()))
                        .toList());
    }

    private static List<ListPolicy> policies(Model model) {
        List<ListPolicy> policies = new ArrayList<>(List.of(
                ListPolicy.PLAIN,
                ListPolicy.PLAIN.with(new Diversification(0.3, 0.4)),
                ListPolicy.PLAIN.with(new Preferences(List.of("Crime"), List.of("Drama"), 0)),
                ListPolicy.PLAIN.with(new Preferences(List.of(), List.of(), 0.5)),
                ListPolicy.PLAIN.with(RankingCriterion.SURPRISING),
                ListPolicy.PLAIN.with(RankingCriterion.POPULAR)));
        if (model instanceof RatingModel) {
            policies.add(ListPolicy.PLAIN.with(RankingCriterion.RATING));
        }
        if (model instanceof DistributionModel) {
            policies.add(ListPolicy.PLAIN.with(RankingCriterion.LIKELY));
            policies.add(ListPolicy.PLAIN.with(RankingCriterion.CERTAIN));
        }
        return policies;
    }

    private static List<List<Filter>> filters() {
        List<MovieId> some = IntStream.range(20, 60)
                .mapToObj(movie -> DATA.catalogue().ids().id(movie))
                .toList();
        return List.of(
                List.of(new Filter.OfGenres(List.of("Crime", "Comedy")), new Filter.InYears(1991, 1992)),
                List.of(new Filter.RatedAtLeast(0)),
                List.of(new Filter.RatedAtLeast(20)),
                List.of(new Filter.Among(some), new Filter.NotOfGenres(List.of("Drama"))),
                List.of(new Filter.Except(some)));
    }

    private static Model train(String algorithm) {
        try (Workers workers = Workers.of(2)) {
            return Algorithms.named(algorithm)
                    .recipe(QUICK.getOrDefault(algorithm, Map.of()))
                    .trainer()
                    .train(DATA, TrainingContext.of(3, workers));
        }
    }
}
