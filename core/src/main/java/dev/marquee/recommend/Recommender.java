package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Lazy;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.rerank.Reranker;
import dev.marquee.recommend.user.User;
import dev.marquee.title.MovieFinder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recommends movies by a model, filters and a list policy. Immutable, thread-safe. */
public final class Recommender {
    private final Model model;
    private final Dataset data;
    private final Reranker lists;
    private final Lazy<List<List<Integer>>> series;
    private final Optional<Explainer> explainer;

    /**
     * Creates a recommender for the users of the data and for new users.
     *
     * @param model trained on the data
     * @param data the users, movies and ratings it was trained on; the movies a user rated here count as seen
     */
    public Recommender(Model model, Dataset data) {
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw new IllegalArgumentException(
                    "the model has %d users and %d movies but the data has %d and %d; use the data it was trained on"
                            .formatted(
                                    model.users(),
                                    model.movies(),
                                    data.users().size(),
                                    data.catalogue().size()));
        }
        this.model = model;
        this.data = data;
        this.lists = new Reranker(model, data);
        this.series = new Lazy<>(() -> MovieFinder.series(data.catalogue()));
        this.explainer = model instanceof FoldInModel foldInModel
                ? Optional.of(new Explainer(foldInModel, data))
                : Optional.empty();
    }

    /**
     * Recommends movies to a group: of the movies that no member has seen and that pass every filter, n by the policy,
     * or all if there are fewer. Reasons need a {@link FoldInModel}; other models give none.
     *
     * <p>Of a series only the first part that no member has seen is listed, and movies with few ratings are not: fewer
     * than a tenth of the mean of the rated movies, at least 5, and four times as many without novelty if enough movies
     * have them. {@link Filter.RatedAtLeast} replaces that number. Neither holds among the movies of
     * {@link Filter.Among}.
     *
     * @param query users, number of movies, filters, policy and reasons
     * @return the list, best first, with the note why it is short if it is
     * @throws UsageException if a genre is unknown, or the model cannot fold in a user or predicts no distribution that
     *     the policy needs
     * @throws dev.marquee.data.UnknownIdException if a movie of a filter is unknown
     */
    public Recommendations recommend(RecommendationQuery query) {
        List<User> users = query.group().users();
        ListPolicy policy = query.policy();
        Candidates candidates = Candidates.of(query, data, lists.floor(), series::get);
        boolean[] excluded = candidates.excluded();
        List<Scorer> scorers = users.stream().map(user -> user.scorer(model)).toList();
        float[] values = lists.values(policy, scorers, query.group().aggregation(), excluded);
        int[] movies = lists.choose(
                policy,
                values,
                excluded,
                query.n(),
                () -> users.stream().map(user -> user.profile(data)).toList());
        List<List<List<Reason>>> reasons = users.stream()
                .map(user -> query.reasons() == 0 ? none(movies) : because(user, movies, query.reasons()))
                .toList();
        List<Recommendation> list = IntStream.range(0, movies.length)
                .mapToObj(i -> new Recommendation(
                        movies[i],
                        values[movies[i]],
                        scorers.stream()
                                .map(scorer -> Prediction.of(scorer, data.ratings(), movies[i]))
                                .toList(),
                        reasons.stream().map(ofUser -> ofUser.get(i)).toList()))
                .toList();
        return new Recommendations(list, candidates.note(query.n()));
    }

    /** Finds the series of the catalogue now instead of on first use; a fraction of a second. */
    public void prepare() {
        List<List<Integer>> _ = series.get();
    }

    private static List<List<Reason>> none(int[] movies) {
        return Collections.nCopies(movies.length, List.of());
    }

    /**
     * {@return the reasons for each movie; none if the model is not a {@link FoldInModel}}
     *
     * @param user the user whose scores are explained
     * @param movies 0-based
     * @param max maximum number of ratings per movie, at least 1
     */
    public List<List<Reason>> because(User user, int[] movies, int max) {
        return explainer
                .map(reasons -> reasons.explain(user.profile(data), movies, max))
                .orElseGet(() -> none(movies));
    }
}
