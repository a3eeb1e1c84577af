package dev.marquee.recommend;

import dev.marquee.data.Ratings;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;

/**
 * Which of a user's ratings say that the user liked a movie: those at the scale's liked level or above that are not less
 * than the user's mean. Less certain are ratings at the liked level or above that are not less than the user's median, and,
 * of a user who gave few ratings at the liked level, ratings above the user's mean in the upper half of the scale.
 */
final class Liking {
    /** Ratings at the liked level or above are few if there are fewer, */
    private static final int FEW = 3;

    /** or if fewer than this share of the user's ratings. */
    private static final double FEW_SHARE = 0.25;

    private final float liked;
    private final double middle;
    private final double mean;
    private final double median;
    private final boolean few;

    Liking(UserProfile profile, Ratings trained) {
        double[] values =
                profile.ratings().stream().mapToDouble(Rated::value).sorted().toArray();
        this.liked = trained.liked();
        this.middle = (trained.scale().min() + trained.scale().max()) / 2.0;
        this.mean =
                profile.ratings().stream().mapToDouble(Rated::value).average().orElse(0);
        this.median = values.length == 0 ? 0 : values[values.length / 2];
        long count = profile.ratings().stream()
                .filter(rated -> isLiked(rated.value()))
                .count();
        this.few = count < Math.max(FEW, FEW_SHARE * values.length);
    }

    /** The mean of the user's ratings; 0 without any. */
    double mean() {
        return mean;
    }

    /** Whether a value says that the user liked the movie. */
    boolean isLiked(double value) {
        return value >= liked && value >= mean;
    }

    /** Whether a value says so, or with less certainty. */
    boolean isRatherLiked(double value) {
        return isLiked(value) || (value >= liked && value >= median) || (few && value > mean && value >= middle);
    }

    /** Whether a value that says so is below the liked level. */
    boolean isRelative(double value) {
        return value < liked;
    }

    /** Whether a value says that the user did not like the movie, nor more than others. */
    boolean isNotLiked(double value) {
        return value < liked && value <= mean;
    }
}
