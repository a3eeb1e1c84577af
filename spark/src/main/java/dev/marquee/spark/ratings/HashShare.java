package dev.marquee.spark.ratings;

import java.io.Serializable;

/**
 * A share of pairs of user and movie, or of users, drawn by a hash, so that every executor and the driver draw the same
 * without telling each other.
 *
 * @param share 0..1
 * @param seed of the draw
 */
public record HashShare(double share, long seed) implements Serializable {
    /** Checks the range. */
    public HashShare {
        if (!(share >= 0 && share <= 1)) {
            throw new SparkJobException("share %s is out of range 0..1; choose a share such as 0.2".formatted(share));
        }
    }

    /** Whether a pair is in the share. */
    public boolean has(int user, int movie) {
        return uniform(((long) user << 32) ^ Integer.toUnsignedLong(movie)) < share;
    }

    /** Whether a user is in the share. */
    public boolean has(int user) {
        return uniform(Integer.toUnsignedLong(user) * 0x9E3779B97F4A7C15L + 1) < share;
    }

    /** A number from 0 to 1: the finalizer of SplitMix64 on the key and the seed. */
    private double uniform(long key) {
        long z = key + 0x9E3779B97F4A7C15L * (seed + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1.0p-53;
    }
}
