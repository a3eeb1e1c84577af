package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.math.TopN;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.GenreScorer;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Explains recommendations by ablation: the contribution of an input is the movie's score with all inputs minus its
 * score without this one. A rating is left out of the user's {@linkplain FoldInModel#leaveOut profile}, a trait is made
 * unknown and the user folded in again, a genre is removed from the movie where the model {@linkplain GenreScorer uses
 * genres}. For a user with more than {@value #MAX_RATINGS} ratings only the {@linkplain ReasonCandidates most
 * promising} ones are tried.
 *
 * @param model folds in the user
 * @param catalogue of the model's movies
 */
public record Explainer(FoldInModel model, Catalogue catalogue) {
    /** The maximum number of a user's ratings that are left out in turn. */
    public static final int MAX_RATINGS = 100;

    /**
     * The reasons for each movie: the ratings with the largest contributions, and the best genre and trait if they
     * contribute at least as much as the smallest of these. Cost: one leave-out scorer per tried rating, independent of
     * the number of movies.
     *
     * @param profile the user's ratings and demographics
     * @param movies 0-based
     * @param max maximum number of ratings per movie, at least 1
     * @return for each movie the reasons with a contribution above 0, largest first; ties in the order ratings of the
     *     profile, genre, trait
     */
    public List<List<Reason>> explain(UserProfile profile, int[] movies, int max) {
        Scorer fullScorer = model.foldIn(profile);
        float[] scores = scores(fullScorer, movies);
        List<List<Reason>> ratings = ratings(profile, scores, movies, max);
        List<List<Reason>> traits = traits(profile, scores, movies);
        return IntStream.range(0, movies.length)
                .mapToObj(i -> merge(ratings.get(i), genres(fullScorer, movies[i]), traits.get(i), max))
                .toList();
    }

    private static float[] scores(Scorer scorer, int[] movies) {
        float[] scores = new float[movies.length];
        for (int i = 0; i < movies.length; i++) {
            scores[i] = scorer.score(movies[i]);
        }
        return scores;
    }

    private List<List<Reason>> ratings(UserProfile profile, float[] scores, int[] movies, int max) {
        int[] tried = ReasonCandidates.of(model, profile, movies, MAX_RATINGS);
        LeaveOutScorers omission = model.leaveOut(profile);
        float[][] contributions = new float[movies.length][tried.length];
        for (int i = 0; i < tried.length; i++) {
            Scorer without = omission.without(Set.of(tried[i]));
            for (int movie = 0; movie < movies.length; movie++) {
                contributions[movie][i] = scores[movie] - without.score(movies[movie]);
            }
        }
        return Arrays.stream(contributions)
                .map(each -> IntStream.of(TopN.of(each, max))
                        .mapToObj(i -> reason(profile.ratings().get(tried[i]), each[i]))
                        .filter(reason -> reason.contribution() > 0)
                        .toList())
                .toList();
    }

    private static Reason reason(UserProfile.Rated rated, float contribution) {
        return new Reason.Rating(rated.movie(), rated.value(), contribution);
    }

    private List<List<Reason>> traits(UserProfile profile, float[] scores, int[] movies) {
        List<List<Reason>> traits = IntStream.range(0, movies.length)
                .<List<Reason>>mapToObj(_ -> new ArrayList<>())
                .toList();
        Demographics user = profile.demographics();
        for (Trait trait : Trait.values()) {
            if (!trait.of(user).isEmpty()) {
                Scorer without = model.foldIn(new UserProfile(trait.without(user), profile.ratings()));
                for (int i = 0; i < movies.length; i++) {
                    float contribution = scores[i] - without.score(movies[i]);
                    traits.get(i).add(new Reason.Demographic(trait, trait.of(user), contribution));
                }
            }
        }
        return traits;
    }

    private List<Reason> genres(Scorer fullScorer, int movie) {
        return fullScorer instanceof GenreScorer scorer
                ? catalogue.movie(movie).genres().stream()
                        .<Reason>map(genre ->
                                new Reason.Genre(genre, scorer.score(movie) - scorer.scoreWithout(movie, genre)))
                        .toList()
                : List.of();
    }

    private static List<Reason> merge(List<Reason> ratings, List<Reason> genres, List<Reason> traits, int max) {
        float min = ratings.size() < max ? 0 : ratings.getLast().contribution();
        Comparator<Reason> byContribution = Comparator.comparingDouble(Reason::contribution);
        List<Reason> all = new ArrayList<>(ratings);
        for (List<Reason> others : List.of(genres, traits)) {
            others.stream()
                    .max(byContribution)
                    .filter(reason -> reason.contribution() > 0 && reason.contribution() >= min)
                    .ifPresent(all::add);
        }
        all.sort(byContribution.reversed());
        return List.copyOf(all);
    }
}
