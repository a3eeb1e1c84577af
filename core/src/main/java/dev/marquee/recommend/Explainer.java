package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.internal.Lazy;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Explains recommendations by ablation: the contribution of an input is the movie's score with all inputs minus its
 * score without this one, less the {@linkplain Contributions mean contribution} to other movies, so that a reason says
 * what is special about the movie. A rating is left out of the user's {@linkplain FoldInModel#leaveOut profile}, the
 * liked movies of a genre or {@linkplain ContributorReasons contributor} are left out together, a trait is made unknown
 * and the user folded in again.
 *
 * <p>Of the ratings only those of {@linkplain ReasonRatings liked and similar} movies are named. In a list, reasons
 * {@linkplain FirstReasons vary}, and none comes first for more than a quarter of the movies: a movie whose best reason has
 * been given often enough begins with its next one. A movie may have no reason. Immutable, thread-safe.
 */
public final class Explainer {
    /** The maximum number of a user's ratings that are left out in turn. */
    public static final int MAX_RATINGS = 100;

    private final FoldInModel model;
    private final Dataset data;
    private final Lazy<ReferenceMovies> reference;

    /**
     * Creates an explainer of a model's recommendations.
     *
     * @param model folds in the user
     * @param data whose catalogue has the model's movies and whose ratings say what is liked and well known
     */
    public Explainer(FoldInModel model, Dataset data) {
        this.model = model;
        this.data = data;
        this.reference = new Lazy<>(() -> new ReferenceMovies(data.ratings()));
    }

    /**
     * The reasons for each movie of a list. Cost: one leave-out scorer per tried rating, genre and contributor, each scoring the list
     * and some {@value ReferenceMovies#COUNT} other movies.
     *
     * @param profile the user's ratings and demographics
     * @param movies 0-based, in the order of the list
     * @param max maximum number of ratings per movie, at least 1
     * @return for each movie the reasons with a contribution above 0, the one to be told first at the beginning; without
     *     ratings only demographic ones
     */
    public List<List<Reason>> explain(UserProfile profile, int[] movies, int max) {
        return explain(profile, List.of(movies), max);
    }

    /**
     * The reasons for each movie of several lists that are shown together, one list after the other. Cost and reasons as those of one
     * list of all movies, but none comes first for more than a quarter of any of the lists.
     *
     * @param profile the user's ratings and demographics
     * @param lists movies, 0-based
     * @param max maximum number of ratings per movie, at least 1
     * @return as that of {@link #explain(UserProfile, int[], int)}
     */
    public List<List<Reason>> explain(UserProfile profile, List<int[]> lists, int max) {
        int[] movies = lists.stream().flatMapToInt(Arrays::stream).toArray();
        int[] lengths = lists.stream().mapToInt(list -> list.length).toArray();
        int[] others = reference.get().without(movies);
        Contributions contributions = new Contributions(model, profile, movies, others);
        Liking liking = new Liking(profile, data.ratings());
        ReasonRatings ratings = ReasonRatings.of(model, data, liking, profile, movies);
        List<List<Reason>> byRating = ratings.reasons(contributions);
        List<List<Reason>> byContributor =
                new ContributorReasons(data, profile).reasons(contributions, movies, byRating);
        GenreReasons genres = new GenreReasons(data, liking, profile);
        List<List<Reason>> byGenre = genres.reasons(contributions, movies);
        List<List<Reason>> byTrait = traits(profile, contributions, movies);
        List<List<Reason>> candidates = IntStream.range(0, movies.length)
                .mapToObj(i -> strongestFirst(List.of(
                        byContributor.get(i),
                        only(byRating.get(i), liking::isLiked),
                        only(byRating.get(i), rating -> !liking.isLiked(rating)),
                        byGenre.get(i),
                        byTrait.get(i))))
                .toList();
        return FirstReasons.vary(candidates, lengths, liking::isLiked).stream()
                .map(reasons -> reasons.stream()
                        .filter(reason -> reason.equals(reasons.getFirst()) || !genres.isOfOneMovie(reason))
                        .toList())
                .map(reasons -> told(reasons, liking, max))
                .toList();
    }

    /**
     * What counts against a movie: similar movies that the user did not like, and genres that the user seldom likes. Cost as that of
     * {@link #explain} for one movie.
     *
     * @param profile the user's ratings and demographics
     * @param movie 0-based
     * @param max maximum number of ratings, and of genres, at least 1
     * @return ratings before genres, the strongest of each first; each contribution is the amount by which the movie's
     *     predicted rating, or its score if the model predicts none, would rise without it, more than that of other movies
     */
    public List<Reason> against(UserProfile profile, int movie, int max) {
        return new CounterReasons(model, data, profile)
                .of(movie, reference.get().without(new int[] {movie}), max);
    }

    private List<List<Reason>> traits(UserProfile profile, Contributions contributions, int[] movies) {
        List<List<Reason>> traits = IntStream.range(0, movies.length)
                .<List<Reason>>mapToObj(_ -> new ArrayList<>())
                .toList();
        Demographics user = profile.demographics();
        Lazy<Scorer> with = new Lazy<>(() -> model.foldIn(profile));
        for (Trait trait : Trait.values()) {
            if (!trait.of(user).isEmpty()) {
                Scorer without = model.foldIn(new UserProfile(trait.without(user), profile.ratings()));
                float[] special = contributions.of(with.get(), without);
                for (int i = 0; i < movies.length; i++) {
                    traits.get(i).add(new Reason.Demographic(trait, trait.of(user), special[i]));
                }
            }
        }
        return traits;
    }

    /** The reasons that are ratings of these values. */
    private static List<Reason> only(List<Reason> byRating, DoublePredicate values) {
        return byRating.stream()
                .filter(reason -> reason instanceof Reason.Rating rating && values.test(rating.rating()))
                .toList();
    }

    /** Each with a contribution above 0, the strongest first of each kind; the kinds that say most come first. */
    private static List<Reason> strongestFirst(List<List<Reason>> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.stream()
                        .filter(reason -> reason.contribution() > 0)
                        .sorted(Comparator.comparingDouble(Reason::contribution).reversed()))
                .toList();
    }

    /**
     * At most {@code max} ratings, and one reason of each other kind, in the order given; after a movie that the user liked, no
     * movies of which this is uncertain.
     */
    private static List<Reason> told(List<Reason> reasons, Liking liking, int max) {
        boolean beginsWithLiked = !reasons.isEmpty()
                && reasons.getFirst() instanceof Reason.Rating first
                && liking.isLiked(first.rating());
        Map<Class<?>, Integer> told = new HashMap<>();
        return reasons.stream()
                .filter(reason -> !beginsWithLiked
                        || !(reason instanceof Reason.Rating rating)
                        || liking.isLiked(rating.rating()))
                .filter(reason ->
                        told.merge(reason.getClass(), 1, Integer::sum) <= (reason instanceof Reason.Rating ? max : 1))
                .toList();
    }
}
