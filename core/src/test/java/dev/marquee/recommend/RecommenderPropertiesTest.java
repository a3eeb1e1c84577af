package dev.marquee.recommend;

import static dev.marquee.recommend.Films.movies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.math.Rng;
import dev.marquee.math.TopN;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.rerank.GreedyChoice;
import dev.marquee.recommend.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecommenderPropertiesTest {
    @Property(tries = 300)
    void neverListsSeenOrExcludedMovies(@ForAll("questions") Question question) {
        Recommendations recommendations = question.ask();

        assertThat(movies(recommendations)).doesNotHaveDuplicates();
        assertThat(IntStream.of(movies(recommendations))).allMatch(question::isCandidate);
    }

    @Property(tries = 300)
    void listsAllCandidatesUpToN(@ForAll("questions") Question question) {
        Recommendations recommendations = question.ask();
        int available = (int) IntStream.range(0, question.data.catalogue().size())
                .filter(question::isCandidate)
                .count();

        assertThat(recommendations.list()).hasSize(Math.min(question.request.n(), available));
        assertThat(recommendations.note().isEmpty()).isEqualTo(available >= question.request.n());
    }

    @Property(tries = 300)
    void doesNotDependOnTheOrderOfFilters(@ForAll("questions") Question question) {
        List<Filter> reversed = new ArrayList<>(question.request.filters());
        Collections.reverse(reversed);

        assertThat(movies(question.with(reversed).ask())).containsExactly(movies(question.ask()));
    }

    @Property(tries = 300)
    void greedyChoiceWithoutPenaltiesIsThePlainOrder(@ForAll("questions") Question question) {
        int[] pool = TopN.of(question.scores(), 20);
        int n = Math.min(question.request.n(), pool.length);

        assertThat(new GreedyChoice(List.of()).choose(pool, question.scores(), n))
                .containsExactly(TopN.of(question.scores(), n));
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 30),
                        filters().list().ofMaxSize(3),
                        Arbitraries.of(0.0, 0.3, 1.0))
                .as((seed, movies, n, filters, diversity) -> new Question(
                        Films.random(seed, 3, movies),
                        seed,
                        RecommendationQuery.of(new User.Known(1), n)
                                .with(filters)
                                .with(new Diversification(diversity, 0))));
    }

    private static Arbitrary<Filter> filters() {
        return Arbitraries.of(
                new Filter.OfGenres(List.of("Crime", "Sci-Fi")),
                new Filter.NotOfGenres(List.of("Horror")),
                new Filter.InYears(1985, 1995),
                new Filter.RatedAtLeast(1),
                new Filter.Among(List.of(Films.id(0))));
    }

    record Question(Dataset data, long seed, RecommendationQuery request) {
        /** Few distinct values, so that ties are common. */
        float[] scores() {
            Rng rng = Rng.keyed(seed, 1);
            float[] scores = new float[data.catalogue().size()];
            for (int movie = 0; movie < scores.length; movie++) {
                scores[movie] = rng.nextInt(7) / 3f;
            }
            return scores;
        }

        Recommendations ask() {
            return new Recommender(new SameForAll(data, scores()), data).recommend(request);
        }

        Question with(List<Filter> filters) {
            return new Question(data, seed, request.with(filters));
        }

        boolean isCandidate(int movie) {
            return !data.ratings().contains(1, movie)
                    && request.filters().stream()
                            .allMatch(filter -> filter.on(data).test(movie));
        }
    }
}
