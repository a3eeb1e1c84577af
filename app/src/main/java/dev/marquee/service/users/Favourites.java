package dev.marquee.service.users;

import dev.marquee.service.serving.RatingProfile;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The genres and decades that a user rates more often than all users do, by their contribution p ln(p / q) to the
 * Kullback–Leibler divergence of the user's shares p from all users' shares q. For a user without ratings: those that all
 * users rate most.
 */
record Favourites(RatingProfile you, RatingProfile allUsers) {
    /** At most {@code max} genres, the most distinctive first. */
    List<String> genres(int max) {
        return mostDistinctive(allUsers.genres(), you::genre, allUsers::genre, max);
    }

    /** At most {@code max} decades by their first year, the most distinctive first. */
    List<Integer> decades(int max) {
        return mostDistinctive(allUsers.decades(), you::decade, allUsers::decade, max);
    }

    private <T> List<T> mostDistinctive(List<T> all, ToDoubleFunction<T> yours, ToDoubleFunction<T> allUsers, int max) {
        ToDoubleFunction<T> score = you.all() == 0
                ? allUsers
                : value -> contribution(yours.applyAsDouble(value), allUsers.applyAsDouble(value));
        return all.stream()
                .filter(value -> score.applyAsDouble(value) > 0)
                .sorted(Comparator.comparingDouble(score).reversed())
                .limit(max)
                .toList();
    }

    private static double contribution(double p, double q) {
        return p == 0 ? 0 : p * Math.log(p / q);
    }
}
