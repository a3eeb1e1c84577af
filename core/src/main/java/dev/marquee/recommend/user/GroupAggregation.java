package dev.marquee.recommend.user;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How what a movie is worth to each of several people becomes what it is worth to them together: Masthoff, "Group
 * recommender systems: aggregation, satisfaction and group attributes", Recommender Systems Handbook, 2015.
 */
public enum GroupAggregation {
    /** The mean over the people. */
    AVERAGE {
        @Override
        public float[] combine(float[][] values) {
            float[] all = new float[values[0].length];
            for (int movie = 0; movie < all.length; movie++) {
                double sum = 0;
                for (float[] ofOne : values) {
                    sum += ofOne[movie];
                }
                all[movie] = (float) (sum / values.length);
            }
            return all;
        }
    },
    /** What it is worth to whom it is worth least. */
    LEAST_MISERY {
        @Override
        public float[] combine(float[][] values) {
            float[] all = values[0].clone();
            for (float[] ofOne : values) {
                for (int movie = 0; movie < all.length; movie++) {
                    all[movie] = Math.min(all[movie], ofOne[movie]);
                }
            }
            return all;
        }
    },
    /**
     * What it is worth to whom it is worth most, of the movies that are among the better quarter of everybody's; all
     * others come after these, by least misery.
     */
    MOST_PLEASURE {
        @Override
        public float[] combine(float[][] values) {
            float[] min = LEAST_MISERY.combine(values);
            float[] all = values[0].clone();
            boolean[] misery = new boolean[all.length];
            for (float[] ofOne : values) {
                float bar = betterQuarter(ofOne);
                for (int movie = 0; movie < all.length; movie++) {
                    all[movie] = Math.max(all[movie], ofOne[movie]);
                    misery[movie] |= ofOne[movie] < bar;
                }
            }
            float lowestPleasure = Float.POSITIVE_INFINITY;
            float highestMisery = Float.NEGATIVE_INFINITY;
            for (int movie = 0; movie < all.length; movie++) {
                if (misery[movie]) {
                    highestMisery = Math.max(highestMisery, min[movie]);
                } else {
                    lowestPleasure = Math.min(lowestPleasure, all[movie]);
                }
            }
            float down = Math.max(0, highestMisery - lowestPleasure) + 1;
            for (int movie = 0; movie < all.length; movie++) {
                all[movie] = misery[movie] ? min[movie] - down : all[movie];
            }
            return all;
        }

        private static float betterQuarter(float[] values) {
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length - 1 - sorted.length / 4];
        }
    };

    /**
     * What each movie is worth to all.
     *
     * @param values for each person, at least one, a finite number a movie, in the same unit
     * @return a number a movie, the higher the better
     */
    public abstract float[] combine(float[][] values);

    /**
     * By its name on the command line.
     *
     * @throws UsageException if there is none of that name
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
