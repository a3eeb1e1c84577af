package dev.marquee.recommend;

import dev.marquee.math.TopN;
import dev.marquee.model.FoldsIn;
import dev.marquee.model.Profile;
import dev.marquee.model.Profile.Rated;
import dev.marquee.model.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says why a movie is recommended by asking the model itself: a rating's contribution is the movie's score with all the
 * person's ratings minus its score with that one left out, both by fold-in. Of a person with more than
 * {@value #MOST_RATINGS} ratings those furthest from their own mean are tried, since a rating near it says least.
 *
 * @param model which folds a person in
 */
public record Explainer(FoldsIn model) {
    /** How many of a person's ratings are left out in turn at most. */
    public static final int MOST_RATINGS = 100;

    /**
     * The reasons for each of some movies. Takes one fold-in for each rating tried and one more, however many movies.
     *
     * @param movies 0-based
     * @param most how many reasons a movie at most
     * @return for each movie in turn the contributions above 0, the greatest first, equal ones in the profile's order
     */
    public List<List<Reason>> explain(Profile profile, int[] movies, int most) {
        List<Rated> tried = tried(profile.ratings());
        Scorer whole = model.foldIn(profile);
        float[][] contributions = new float[movies.length][tried.size()];
        for (int rating = 0; rating < tried.size(); rating++) {
            Scorer without = model.foldIn(without(tried.get(rating), profile));
            for (int i = 0; i < movies.length; i++) {
                contributions[i][rating] = whole.score(movies[i]) - without.score(movies[i]);
            }
        }
        return Arrays.stream(contributions)
                .map(each -> strongest(tried, each, most))
                .toList();
    }

    private static List<Rated> tried(List<Rated> ratings) {
        double mean = ratings.stream().mapToDouble(Rated::value).average().orElse(0);
        float[] distances = new float[ratings.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (float) Math.abs(ratings.get(i).value() - mean);
        }
        return Arrays.stream(TopN.of(distances, MOST_RATINGS))
                .sorted()
                .mapToObj(ratings::get)
                .toList();
    }

    private static Profile without(Rated rated, Profile profile) {
        return new Profile(
                profile.demographics(),
                profile.ratings().stream().filter(other -> !other.equals(rated)).toList());
    }

    private static List<Reason> strongest(List<Rated> tried, float[] contributions, int most) {
        return IntStream.of(TopN.of(contributions, most))
                .filter(i -> contributions[i] > 0)
                .mapToObj(i -> new Reason(tried.get(i).movie(), tried.get(i).value(), contributions[i]))
                .toList();
    }
}
