package dev.marquee.algorithm.bpr;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.util.Arrays;

/**
 * One epoch's ratings in B x B strata: users are dealt into B groups at random, and so are movies. In round r, group g
 * of the users meets group g + r of the movies, so the B strata of a round share neither a user nor a movie. They can
 * be processed in parallel by any number of threads with the same result as sequentially (Gemulla, Nijkamp, Haas and
 * Sismanis, "Large-scale matrix factorization with distributed stochastic gradient descent", KDD 2011). Each epoch
 * deals new groups, so that over time every movie can be the negative of every other movie.
 *
 * <p>B depends on the number of movies alone, never on threads: too few movies per group would leave too few negatives.
 * Memory: eight bytes per rating.
 */
final class Strata {
    private static final int MAX_GROUPS = 16;
    private static final int MIN_MOVIES = 32;

    private final int groups;
    private final int[] moviesInOrder;
    private final int[] movieStarts;
    private final int[] starts;
    private final int[] users;
    private final int[] ratings;

    private Strata(int groups, int[] moviesInOrder, int[] movieStarts, int[] starts, int[] users, int[] ratings) {
        this.groups = groups;
        this.moviesInOrder = moviesInOrder;
        this.movieStarts = movieStarts;
        this.starts = starts;
        this.users = users;
        this.ratings = ratings;
    }

    /** Deals the ratings of an epoch; each stratum is in random order. Linear in the ratings. */
    static Strata deal(RatingRows byUser, int movies, long seed, int epoch, Workers workers) {
        int groups = Math.clamp(movies / MIN_MOVIES, 1, MAX_GROUPS);
        int[] movieOrder = shuffled(movies, Rng.keyed(seed, epoch, 1));
        int[] userOrder = shuffled(byUser.rows(), Rng.keyed(seed, epoch, 2));
        int[] groupOfMovie = groupOf(movieOrder, groups);
        int[] starts = starts(byUser, groupOf(userOrder, groups), groupOfMovie, groups);
        int[] entryUsers = new int[byUser.size()];
        int[] entries = new int[byUser.size()];
        workers.forEachTile(groups, group -> {
            int[] next = Arrays.copyOfRange(starts, group * groups, (group + 1) * groups);
            for (int i = groupStart(group, byUser.rows(), groups);
                    i < groupStart(group + 1, byUser.rows(), groups);
                    i++) {
                int user = userOrder[i];
                for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                    int slot = next[groupOfMovie[byUser.column(entry)]]++;
                    entryUsers[slot] = user;
                    entries[slot] = entry;
                }
            }
            for (int other = 0; other < groups; other++) {
                int stratum = group * groups + other;
                shuffle(entryUsers, entries, starts[stratum], starts[stratum + 1], Rng.keyed(seed, epoch, 3, stratum));
            }
        });
        int[] movieStarts = new int[groups + 1];
        Arrays.setAll(movieStarts, group -> groupStart(group, movies, groups));
        return new Strata(groups, movieOrder, movieStarts, starts, entryUsers, entries);
    }

    /** Number of groups of users, of groups of movies, and of rounds. */
    int groups() {
        return groups;
    }

    /** The stratum of a group of users in a round; rounds are 0..groups-1. */
    int stratum(int round, int userGroup) {
        return userGroup * groups + (userGroup + round) % groups;
    }

    int start(int stratum) {
        return starts[stratum];
    }

    int end(int stratum) {
        return starts[stratum + 1];
    }

    int user(int entry) {
        return users[entry];
    }

    /** The entry of a rating in the rows by user. */
    int rating(int entry) {
        return ratings[entry];
    }

    /** A movie of the stratum, drawn uniformly. */
    int anyMovie(int stratum, Rng rng) {
        int group = stratum % groups;
        return moviesInOrder[movieStarts[group] + rng.nextInt(movieStarts[group + 1] - movieStarts[group])];
    }

    private static int groupStart(int group, int size, int groups) {
        return (int) ((long) size * group / groups);
    }

    private static int[] shuffled(int size, Rng rng) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        rng.shuffle(order, size);
        return order;
    }

    private static int[] groupOf(int[] order, int groups) {
        int[] groupOf = new int[order.length];
        for (int group = 0; group < groups; group++) {
            for (int i = groupStart(group, order.length, groups);
                    i < groupStart(group + 1, order.length, groups);
                    i++) {
                groupOf[order[i]] = group;
            }
        }
        return groupOf;
    }

    private static int[] starts(RatingRows byUser, int[] groupOfUser, int[] groupOfMovie, int groups) {
        int[] starts = new int[groups * groups + 1];
        for (int user = 0; user < byUser.rows(); user++) {
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                starts[groupOfUser[user] * groups + groupOfMovie[byUser.column(entry)] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private static void shuffle(int[] users, int[] ratings, int from, int to, Rng rng) {
        for (int last = to - 1; last > from; last--) {
            int other = from + rng.nextInt(last - from + 1);
            int user = users[last];
            int rating = ratings[last];
            users[last] = users[other];
            ratings[last] = ratings[other];
            users[other] = user;
            ratings[other] = rating;
        }
    }
}
