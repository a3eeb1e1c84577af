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
 * Says why a movie is recommended by asking the model itself: what something contributes is the movie's score with all
 * that is known minus its score with that one thing taken away. A rating is taken out of the person's
 * {@linkplain FoldInModel#omission profile}, a trait made unknown and the person folded in, a genre taken off the movie where
 * the model {@linkplain GenreScorer looks at genres}. Of a person with more than {@value #MAX_RATINGS} ratings those
 * {@linkplain ReasonCandidates likeliest to matter} are tried.
 *
 * @param model which folds a person in
 * @param catalogue the model's movies
 */
public record Explainer(FoldInModel model, Catalogue catalogue) {
    /** How many of a person's ratings are left out in turn at most. */
    public static final int MAX_RATINGS = 100;

    /**
     * The reasons for each of some movies: the ratings that contribute most, and the genre and the trait that contribute
     * most if they do as much as the least of these. Takes one omission for each rating tried, however many movies.
     *
     * @param movies 0-based
     * @param max how many ratings a movie at most, at least 1
     * @return for each movie in turn the contributions above 0, the greatest first, equal ones in the order ratings of
     *     the profile, genre, trait
     */
    public List<List<Reason>> explain(UserProfile profile, int[] movies, int max) {
        Scorer whole = model.foldIn(profile);
        float[] scores = scores(whole, movies);
        List<List<Reason>> ratings = ratings(profile, scores, movies, max);
        List<List<Reason>> traits = traits(profile, scores, movies);
        return IntStream.range(0, movies.length)
                .mapToObj(i -> together(ratings.get(i), genres(whole, movies[i]), traits.get(i), max))
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
        LeaveOutScorers omission = model.omission(profile);
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
                    traits.get(i).add(new Reason.Person(trait, trait.of(user), contribution));
                }
            }
        }
        return traits;
    }

    private List<Reason> genres(Scorer whole, int movie) {
        return whole instanceof GenreScorer scorer
                ? catalogue.movie(movie).genres().stream()
                        .<Reason>map(genre ->
                                new Reason.Genre(genre, scorer.score(movie) - scorer.scoreWithout(movie, genre)))
                        .toList()
                : List.of();
    }

    private static List<Reason> together(List<Reason> ratings, List<Reason> genres, List<Reason> traits, int max) {
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
