package dev.marquee.recommend.user;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Aggregation of the members' scores to group scores: Masthoff, "Group recommender systems: aggregation, satisfaction
 * and group attributes", Recommender Systems Handbook, 2015.
 */
public enum GroupAggregation {
    /** The mean over the users. */
    AVERAGE {
        @Override
        public float[] combine(float[][] values) {
            float[] all = new float[values[0].length];
            for (int movie = 0; movie < all.length; movie++) {
                double sum = 0;
                for (float[] ofUser : values) {
                    sum += ofUser[movie];
                }
                all[movie] = (float) (sum / values.length);
            }
            return all;
        }
    },
    /** The minimum over the users. */
    LEAST_MISERY {
        @Override
        public float[] combine(float[][] values) {
            float[] all = values[0].clone();
            for (float[] ofUser : values) {
                for (int movie = 0; movie < all.length; movie++) {
                    all[movie] = Math.min(all[movie], ofUser[movie]);
                }
            }
            return all;
        }
    },
    /**
     * The maximum over the users, for movies in the top quarter of every user; all other movies come after these,
     * ordered by least misery.
     */
    MOST_PLEASURE {
        @Override
        public float[] combine(float[][] values) {
            float[] all = values[0].clone();
            for (float[] ofUser : values) {
                for (int movie = 0; movie < all.length; movie++) {
                    all[movie] = Math.max(all[movie], ofUser[movie]);
                }
            }
            return withoutMisery(all, values, 4);
        }
    },
    /**
     * The mean over the users, for movies in the top half of every user; all other movies come after these, ordered by
     * least misery. Also known as average without misery.
     */
    VETO {
        @Override
        public float[] combine(float[][] values) {
            return withoutMisery(AVERAGE.combine(values), values, 2);
        }
    };

    /**
     * Puts movies that are not among the best of every user after all others, by the minimum over the users. That
     * minimum is below the value of every other movie; one less sets them apart.
     *
     * @param together the values of the movies that are
     * @param share the best are a share of 1 / {@code share} of the movies
     */
    private static float[] withoutMisery(float[] together, float[][] values, int share) {
        float[] min = LEAST_MISERY.combine(values);
        float[] all = together.clone();
        for (float[] ofUser : values) {
            float threshold = best(ofUser, share);
            for (int movie = 0; movie < all.length; movie++) {
                if (ofUser[movie] < threshold) {
                    all[movie] = min[movie] - 1;
                }
            }
        }
        return all;
    }

    private static float best(float[] values, int share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1 - sorted.length / share];
    }

    /**
     * Aggregates the values of each movie over the users.
     *
     * @param values one row per user, at least one row; one finite value per movie, in the same unit for all users
     * @return one value per movie, higher is better
     */
    public abstract float[] combine(float[][] values);

    /**
     * Finds an aggregation by its name.
     *
     * @param name as {@link #toString} writes it
     * @return the aggregation
     * @throws UsageException if no aggregation has this name
     */
    public static GroupAggregation named(String name) {
        return EnumNames.of("aggregation", name, values());
    }

    /** As on the command line: {@code least-misery}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
