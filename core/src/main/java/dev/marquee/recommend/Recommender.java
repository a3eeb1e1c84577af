package dev.marquee.recommend;

import static java.util.stream.Collectors.toSet;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
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
import java.util.Set;
import java.util.function.IntPredicate;
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
                .map(user -> query.reasons() == 0 ? none(movies.length) : because(user, movies, query.reasons()))
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

    /**
     * A rating of a user, with its time.
     *
     * @param movie 0-based
     * @param rating its value
     * @param seconds its time since 1970 in UTC, or {@link Ratings#UNKNOWN_TIME}
     */
    public record PastRating(int movie, float rating, long seconds) {
        /**
         * {@return the ratings of a user of the data}
         *
         * @param data the training data
         * @param user 0-based
         */
        public static List<PastRating> of(Dataset data, int user) {
            RatingRows rows = data.ratings().byUser();
            return IntStream.range(rows.start(user), rows.end(user))
                    .mapToObj(entry -> new PastRating(
                            rows.column(entry),
                            rows.value(entry),
                            data.ratings().time(entry)))
                    .toList();
        }
    }

    /**
     * Recommends movies that a user loved long ago, to watch them again: rated at least at the {@linkplain Ratings#liked liked}
     * level and at least at the user's own mean, some months or longer before the user's newest rating, unless the user is no
     * longer interested in them. Ratings of unknown time are left out, so is everything of a user who rated all movies at about the
     * same time: nothing is known to be long ago.
     *
     * <p>The order is the Borda count of three rankings, with equal weights: by rating, by age, and by the score of the model, which
     * is the user's taste today. Of each series only the best movie is listed. Scores are the mean share of candidates that
     * a movie precedes, in 0..1, ties as half. Each movie has its rating as reason.
     *
     * @param user whose scores decide with
     * @param ratings the user's, each movie once
     * @param months at least 1
     * @param n maximum number of movies, at least 1
     * @param filters that every movie must pass; may be empty
     * @return the list, best first, ties by index, with the note why it is shorter than n if it is
     * @throws UsageException if a number is out of range, a genre is unknown, or the model cannot fold in the user
     */
    public Recommendations watchAgain(User user, List<PastRating> ratings, int months, int n, List<Filter> filters) {
        List<IntPredicate> rules =
                filters.stream().map(filter -> filter.on(data)).toList();
        Set<Integer> unwanted = user.notInterested().boxed().collect(toSet());
        List<PastRating> wanted = ratings.stream()
                .filter(rated -> !unwanted.contains(rated.movie()))
                .toList();
        return new WatchAgain(wanted, data.ratings(), months)
                .best(n, movie -> rules.stream().allMatch(rule -> rule.test(movie)), user.scorer(model), series.get());
    }

    /** Finds the series of the catalogue now instead of on first use; a fraction of a second. */
    public void prepare() {
        List<List<Integer>> _ = series.get();
    }

    private static List<List<Reason>> none(int movies) {
        return Collections.nCopies(movies, List.of());
    }

    /**
     * {@return what counts against a movie; nothing if the model is not a {@link FoldInModel}}
     *
     * @param user the user whose score is explained
     * @param movie 0-based
     * @param max maximum number of ratings, and of genres, at least 1
     * @see Explainer#against
     */
    public List<Reason> against(User user, int movie, int max) {
        return explainer
                .map(reasons -> reasons.against(user.profile(data), movie, max))
                .orElse(List.of());
    }

    /**
     * {@return the reasons for each movie; none if the model is not a {@link FoldInModel}}
     *
     * @param user the user whose scores are explained
     * @param movies 0-based
     * @param max maximum number of ratings per movie, at least 1
     */
    public List<List<Reason>> because(User user, int[] movies, int max) {
        return because(user, List.of(movies), max);
    }

    /**
     * {@return the reasons for each movie of several lists, one list after the other; none if the model is not a
     * {@link FoldInModel}}
     *
     * @param user the user whose scores are explained
     * @param lists movies, 0-based
     * @param max maximum number of ratings per movie, at least 1
     * @see Explainer#explain(dev.marquee.model.UserProfile, List, int)
     */
    public List<List<Reason>> because(User user, List<int[]> lists, int max) {
        return explainer
                .map(reasons -> reasons.explain(user.profile(data), lists, max))
                .orElseGet(
                        () -> none(lists.stream().mapToInt(list -> list.length).sum()));
    }
}
