package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Recommendation;
import dev.marquee.recommend.RecommendationQuery;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.user.User;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether movies of the first ten are there because of the ratings named as their reasons. Compared are the named ratings,
 * as many chosen at random, and as many of the most similar movies: how many movies stay among the first ten without them
 * (POS@10), by how much the score falls without them (DEL), and by how much they alone raise it (INS). The counterfactual
 * holds if a movie that leaves the first ten without the named ratings, by fold-in, is not among them either after training
 * again without these ratings.
 */
final class ReasonFaithfulness {
    private static final int FIRST = 10;
    private static final String[] KINDS = {"named", "random", "most similar", "first", "one random", "most similar one"
    };

    private final List<Case> left = new ArrayList<>();
    private final int[] stays = new int[KINDS.length];
    private final double[] deletion = new double[KINDS.length];
    private final double[] insertion = new double[KINDS.length];
    private int cases;
    private int counterfactuals;
    private int held;

    private record Case(int user, int movie, UserProfile profile, Set<Integer> named) {}

    /** Adds a movie of each user that has ratings as reasons, any of the first ten. */
    void add(KnownUsers known) {
        FoldInModel model = (FoldInModel) known.model();
        for (int user : known.users()) {
            UserProfile profile = known.profile(user);
            Rng rng = Rng.keyed(known.seed(), "reasons".hashCode(), user);
            List<Recommendation> explained = known.list(profile).stream()
                    .limit(FIRST)
                    .filter(movie -> !KnownUsers.named(profile, movie.reasons().getFirst())
                            .isEmpty())
                    .toList();
            if (!explained.isEmpty()) {
                Recommendation movie = explained.get(rng.nextInt(explained.size()));
                Set<Integer> named = KnownUsers.named(profile, movie.reasons().getFirst());
                List<Set<Integer>> kinds = List.of(
                        named,
                        any(profile, named.size(), rng),
                        similar(known, profile, movie.movie(), named.size()),
                        KnownUsers.named(profile, movie.reasons().getFirst().subList(0, 1)),
                        any(profile, 1, rng),
                        similar(known, profile, movie.movie(), 1));
                cases++;
                for (int kind = 0; kind < KINDS.length; kind++) {
                    boolean stay =
                            known.listWithout(profile, kinds.get(kind), FIRST).contains(movie.movie());
                    stays[kind] += stay ? 1 : 0;
                    deletion[kind] += score(model, profile, Set.of(), movie.movie())
                            - score(model, profile, kinds.get(kind), movie.movie());
                    Set<Integer> others = all(profile);
                    others.removeAll(kinds.get(kind));
                    insertion[kind] += score(model, profile, others, movie.movie())
                            - score(model, profile, all(profile), movie.movie());
                    if (kind == 0 && !stay) {
                        left.add(new Case(user, movie.movie(), profile, named));
                    }
                }
            }
        }
    }

    /** By the scorers of reasons, since the lists of a hybrid put movies below its floor far down. */
    private static double score(FoldInModel model, UserProfile profile, Set<Integer> without, int movie) {
        return model.leaveOut(profile.without(without)).without(Set.of()).score(movie);
    }

    private static Set<Integer> all(UserProfile profile) {
        return new HashSet<>(
                IntStream.range(0, profile.ratings().size()).boxed().toList());
    }

    private static Set<Integer> any(UserProfile profile, int count, Rng rng) {
        return new HashSet<>(
                rng.subset(profile.ratings().size(), count).stream().boxed().toList());
    }

    private static Set<Integer> similar(KnownUsers known, UserProfile profile, int movie, int count) {
        int[] rated = profile.ratings().stream().mapToInt(Rated::movie).toArray();
        float[] similarities = new float[rated.length];
        ((MovieSimilarityModel) known.model()).similarities(movie, rated, similarities);
        return new HashSet<>(IntStream.range(0, rated.length)
                .boxed()
                .sorted((a, b) -> Float.compare(similarities[b], similarities[a]))
                .limit(count)
                .toList());
    }

    /** Trains once without the named ratings of one movie per user, of the users added last. */
    void trainWithout(KnownUsers known, String algorithm) {
        Split split = known.split();
        RatingsBuilder ratings =
                RatingsBuilder.like(split.test(), split.train().ratings().size());
        ratings.addAll(split.train().ratings());
        for (Case one : left) {
            one.profile()
                    .without(one.named())
                    .ratings()
                    .forEach(rated -> ratings.add(one.user(), rated.movie(), rated.value(), Ratings.UNKNOWN_TIME));
        }
        Dataset data = split.train().withRatings(ratings.build());
        Model model = Experiment.train(
                algorithm, new Split(split.name(), data, split.validation(), split.test()), known.seed());
        Recommender recommender = new Recommender(model, data);
        for (Case one : left) {
            Filter named = new Filter.Except(one.named().stream()
                    .map(index -> data.catalogue()
                            .movie(one.profile().ratings().get(index).movie())
                            .id())
                    .toList());
            List<Recommendation> list = recommender
                    .recommend(RecommendationQuery.of(new User.Known(one.user()), FIRST)
                            .with(List.of(named)))
                    .list();
            counterfactuals++;
            held += list.stream().noneMatch(movie -> movie.movie() == one.movie()) ? 1 : 0;
        }
        left.clear();
    }

    String text() {
        StringBuilder text = new StringBuilder("%d movies of the first ten;".formatted(cases));
        for (int kind = 0; kind < KINDS.length; kind++) {
            text.append(" %s: POS@10 %.3f, DEL %.3f, INS %.3f;"
                    .formatted(
                            KINDS[kind],
                            (double) stays[kind] / cases,
                            deletion[kind] / cases,
                            insertion[kind] / cases));
        }
        return text.append(" counterfactual holds for %d of %d".formatted(held, counterfactuals))
                .toString();
    }
}
