package dev.marquee.recommend.batch;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.factor.DotProductModel;
import dev.marquee.parallel.Workers;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.rerank.Reranker;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes the list of every user of the data, each equal to that of {@link dev.marquee.recommend.Recommender#recommend} for the
 * user alone. Users are scored one by one, in parallel; those of a {@link DotProductModel} in blocks, if the list depends on
 * no more than the scores. Immutable, thread-safe.
 */
public final class BatchRecommender {
    private final Model model;
    private final Dataset data;
    private final BatchQuery query;
    private final Reranker lists;
    private final ExclusionRules rules;
    private final Optional<BlockedLists> blocked;

    /**
     * Applies the filters, and for a model of factors copies the rows of the movies that pass them.
     *
     * @param model trained on the data
     * @param data the users, movies and ratings it was trained on
     * @param query which movies, and how many; the same for all users
     * @throws UsageException if a genre is unknown, or the model predicts nothing that the policy needs
     */
    public BatchRecommender(Model model, Dataset data, BatchQuery query) {
        this.model = model;
        this.data = data;
        this.query = query;
        this.lists = new Reranker(model, data);
        this.rules = new ExclusionRules(data, query, lists.floor());
        this.blocked = model instanceof DotProductModel rows && model.users() > 0
                ? lists.offsets(query.policy(), model.scorer(0))
                        .map(offsets -> new BlockedLists(
                                rows, rules.wellKnown(), offsets, lists.poolSize(query.policy(), query.n())))
                : Optional.empty();
    }

    /** Whether the model predicts ratings. */
    public boolean predictsRatings() {
        return model.users() > 0 && model.scorer(0) instanceof RatingScorer;
    }

    /** The number of users. */
    public int users() {
        return model.users();
    }

    /**
     * Makes the lists of consecutive users; the same with any number of threads.
     *
     * @param from the first user
     * @param to one past the last user
     * @return one list per user, in order
     * @throws java.util.concurrent.CancellationException if the workers are cancelled
     */
    public List<UserList> recommend(int from, int to, Workers workers) {
        List<Optional<BlockedLists.Pool>> pools = pools(from, to, workers);
        UserList[] made = new UserList[to - from];
        workers.forEachTile(made.length, i -> made[i] = list(from + i, pools.get(i)));
        return List.of(made);
    }

    /** The movies that may be the best of each user, scored in blocks; empty where all movies have to be scored. */
    private List<Optional<BlockedLists.Pool>> pools(int from, int to, Workers workers) {
        if (blocked.isEmpty()) {
            return Collections.nCopies(to - from, Optional.empty());
        }
        int size = Math.clamp(Math.ceilDiv(to - from, workers.threads()), 1, BlockedLists.BLOCK);
        List<List<Optional<BlockedLists.Pool>>> blocks =
                new ArrayList<>(Collections.nCopies(Math.ceilDiv(to - from, size), List.of()));
        workers.forEachTile(blocks.size(), block -> {
            int first = from + block * size;
            blocks.set(block, pools(blocked.get(), first, Math.min(first + size, to)));
        });
        return blocks.stream().flatMap(List::stream).toList();
    }

    private List<Optional<BlockedLists.Pool>> pools(BlockedLists lists, int from, int to) {
        List<ExclusionRules.Exclusions> exclusions =
                IntStream.range(from, to).mapToObj(rules::of).toList();
        List<BlockedLists.Pool> pools = lists.pools(
                from,
                exclusions.stream()
                        .map(ExclusionRules.Exclusions::apartFromRaisedFloor)
                        .toList());
        return IntStream.range(0, to - from)
                .mapToObj(i ->
                        Optional.of(pools.get(i)).filter(_ -> exclusions.get(i).raisesFloor()))
                .toList();
    }

    private UserList list(int user, Optional<BlockedLists.Pool> pool) {
        User known = new User.Known(user);
        ListPolicy policy = query.policy().adaptedTo(UserGroup.of(known), data);
        Scorer scorer = model.scorer(user);
        Supplier<List<UserProfile>> profile = () -> List.of(known.profile(data));
        Optional<BlockedLists.Best> best =
                pool.filter(_ -> policy.equals(query.policy())).flatMap(found -> found.best(scorer));
        if (best.isPresent()) {
            Supplier<float[]> values = best.get()::values;
            int[] movies = lists.chooseFrom(best.get().movies(), policy, values, query.n(), profile);
            return listed(user, scorer, movies, best.get()::value);
        }
        boolean[] excluded = rules.of(user).all();
        float[] values = lists.values(policy, scorer, excluded);
        int[] movies = lists.choose(policy, values, excluded, query.n(), profile);
        return listed(user, scorer, movies, movie -> values[movie]);
    }

    private static UserList listed(int user, Scorer scorer, int[] movies, IntToDoubleFunction value) {
        return new UserList(
                user,
                Arrays.stream(movies)
                        .mapToObj(movie ->
                                new ListedMovie(movie, (float) value.applyAsDouble(movie), rating(scorer, movie)))
                        .toList());
    }

    private static OptionalDouble rating(Scorer scorer, int movie) {
        return scorer instanceof RatingScorer ratings
                ? OptionalDouble.of(ratings.rating(movie))
                : OptionalDouble.empty();
    }
}
