package dev.marquee.recommend;

import dev.marquee.model.FoldInModel;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Set;

/** What inputs of a user contribute to the movies of a list beyond what they contribute to other movies. */
final class Contributions {
    private final LeaveOutScorers leaveOut;
    private final int[] movies;
    private final int[] reference;
    private final boolean ofRatings;
    private final Scores withAll;

    /** @param reference movies that contributions are compared with, at least one unless the list is empty */
    Contributions(FoldInModel model, UserProfile profile, int[] movies, int[] reference) {
        this(model, profile, movies, reference, false);
    }

    /** Contributions to predicted ratings instead of scores, if the model predicts any. */
    static Contributions toRating(FoldInModel model, UserProfile profile, int movie, int[] reference) {
        return new Contributions(model, profile, new int[] {movie}, reference, true);
    }

    private Contributions(FoldInModel model, UserProfile profile, int[] movies, int[] reference, boolean ofRatings) {
        this.ofRatings = ofRatings;
        this.leaveOut = model.leaveOut(profile);
        this.movies = movies;
        this.reference = reference;
        // Not by the model's own scorer: scorers made in the same way differ by the ratings left out alone.
        this.withAll = scores(leaveOut.without(Set.of()));
    }

    /** What some ratings contribute to each movie of the list, by their indices in the profile. */
    float[] of(Set<Integer> ratings) {
        return difference(withAll, scores(leaveOut.without(ratings)));
    }

    /** What an input contributes to each movie of the list, from the scorers with and without it. */
    float[] of(Scorer with, Scorer without) {
        return difference(scores(with), scores(without));
    }

    private float[] difference(Scores with, Scores without) {
        double usual = 0;
        for (int i = 0; i < reference.length; i++) {
            usual += with.reference[i] - without.reference[i];
        }
        float mean = (float) (usual / Math.max(1, reference.length));
        float[] special = new float[movies.length];
        for (int i = 0; i < movies.length; i++) {
            special[i] = with.list[i] - without.list[i] - mean;
        }
        return special;
    }

    private Scores scores(Scorer scorer) {
        return new Scores(scores(scorer, movies), scores(scorer, reference));
    }

    private float[] scores(Scorer scorer, int[] movies) {
        float[] scores = new float[movies.length];
        for (int i = 0; i < movies.length; i++) {
            scores[i] = ofRatings && scorer instanceof RatingScorer ratings
                    ? ratings.rating(movies[i])
                    : scorer.score(movies[i]);
        }
        return scores;
    }

    @SuppressWarnings("ArrayRecordComponent") // short-lived
    private record Scores(float[] list, float[] reference) {}
}
