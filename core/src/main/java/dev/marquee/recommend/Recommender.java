package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Reranker;
import dev.marquee.recommend.user.User;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A model with the rules around it. Immutable, safe to share between threads. */
public final class Recommender {
    private final Model model;
    private final Dataset data;
    private final Reranker lists;

    /**
     * @param model trained on the data
     * @param data the users, movies and ratings it was trained on; what a user rated here is what they have seen
     */
    public Recommender(Model model, Dataset data) {
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw new IllegalArgumentException("a model of %d users and %d movies beside data of %d and %d"
                    .formatted(
                            model.users(),
                            model.movies(),
                            data.users().size(),
                            data.catalogue().size()));
        }
        this.model = model;
        this.data = data;
        this.lists = new Reranker(model, data);
    }

    /**
     * The movies for an audience: of those that nobody of it has seen and every filter lets through, n by the policy, or
     * all where these are fewer. With reasons, a model that does not {@linkplain FoldInModel fold in} gives none.
     *
     * @throws UsageException if a genre is unknown, the model has no place for a person or gives no chances that the policy
     *     asks for, or reasons are asked for several people
     * @throws dev.marquee.data.UnknownIdException if a movie to choose from is unknown
     */
    public Recommendations recommend(RecommendationQuery request) {
        List<User> users = request.audience().users();
        ListPolicy policy = request.policy();
        Candidates candidates = Candidates.of(request, data);
        boolean[] excluded = candidates.excluded();
        List<Scorer> scorers = users.stream().map(user -> user.scorer(model)).toList();
        float[] values = lists.values(policy, scorers, request.audience().together(), excluded);
        int[] movies = lists.choose(
                policy,
                values,
                excluded,
                request.n(),
                () -> users.stream().map(user -> user.profile(data)).toList());
        List<List<Reason>> because = because(request, movies);
        List<Recommendation> list = IntStream.range(0, movies.length)
                .mapToObj(i -> new Recommendation(
                        movies[i],
                        values[movies[i]],
                        scorers.stream()
                                .map(scorer ->
                                        Prediction.of(scorer, data.ratings().scale(), movies[i]))
                                .toList(),
                        because.get(i)))
                .toList();
        return new Recommendations(list, candidates.note(request.n()));
    }

    private List<List<Reason>> because(RecommendationQuery request, int[] movies) {
        if (request.reasons() == 0) {
            return Collections.nCopies(movies.length, List.of());
        }
        List<User> users = request.audience().users();
        if (users.size() > 1) {
            throw new UsageException(
                    "reasons for %d people at once are not given; ask for one person".formatted(users.size()));
        }
        return because(users.getFirst(), movies, request.reasons());
    }

    /**
     * What speaks for each of some movies; nothing where the model does not {@linkplain FoldInModel fold in}.
     *
     * @param movies 0-based
     * @param max how many ratings to give a movie at most, at least 1
     */
    public List<List<Reason>> because(User user, int[] movies, int max) {
        return model instanceof FoldInModel foldsIn
                ? new Explainer(foldsIn, data.catalogue()).explain(user.profile(data), movies, max)
                : Collections.nCopies(movies.length, List.of());
    }
}
