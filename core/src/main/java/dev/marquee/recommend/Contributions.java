package dev.marquee.recommend;

import dev.marquee.model.FoldInModel;
import dev.marquee.model.LeaveOutScorers;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import java.util.Set;

/** What inputs of a user contribute to the movies of a list beyond what they contribute to other movies. */
final class Contributions {
    private final LeaveOutScorers leaveOut;
    private final int[] movies;
    private final int[] reference;
    private final float[] scores;
    private final float[] referenceScores;

    /** @param reference movies that contributions are compared with, at least one unless the list is empty */
    Contributions(FoldInModel model, UserProfile profile, int[] movies, int[] reference) {
        Scorer scorer = model.foldIn(profile);
        this.leaveOut = model.leaveOut(profile);
        this.movies = movies;
        this.reference = reference;
        this.scores = scores(scorer, movies);
        this.referenceScores = scores(scorer, reference);
    }

    /** What some ratings contribute to each movie of the list, by their indices in the profile. */
    float[] of(Set<Integer> ratings) {
        return of(leaveOut.without(ratings));
    }

    /** What an input contributes to each movie of the list, from the scorer without it. */
    float[] of(Scorer without) {
        double usual = 0;
        for (int i = 0; i < reference.length; i++) {
            usual += referenceScores[i] - without.score(reference[i]);
        }
        float mean = (float) (usual / Math.max(1, reference.length));
        float[] special = new float[movies.length];
        for (int i = 0; i < movies.length; i++) {
            special[i] = scores[i] - without.score(movies[i]) - mean;
        }
        return special;
    }

    private static float[] scores(Scorer scorer, int[] movies) {
        float[] scores = new float[movies.length];
        for (int i = 0; i < movies.length; i++) {
            scores[i] = scorer.score(movies[i]);
        }
        return scores;
    }
}
