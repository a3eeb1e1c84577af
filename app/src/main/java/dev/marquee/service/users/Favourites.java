package dev.marquee.service.users;

import dev.marquee.service.serving.RatingProfile;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a person rates more than everybody does: by p ln(p / q), a share p of theirs beside everybody's q, which is what it
 * contributes to how far the person's mix is from everybody's. Of somebody who rated nothing, what everybody rates most.
 */
record Favourites(RatingProfile you, RatingProfile allUsers) {
    /** At most so many genres, the dearest first. */
    List<String> genres(int max) {
        return mostDistinctive(allUsers.genres(), you::genre, allUsers::genre, max);
    }

    /** At most so many decades by their first year, the dearest first. */
    List<Integer> decades(int max) {
        return mostDistinctive(allUsers.decades(), you::decade, allUsers::decade, max);
    }

    private <T> List<T> mostDistinctive(List<T> all, ToDoubleFunction<T> yours, ToDoubleFunction<T> allUsers, int max) {
        ToDoubleFunction<T> worth =
                you.all() == 0 ? allUsers : one -> contribution(yours.applyAsDouble(one), allUsers.applyAsDouble(one));
        return all.stream()
                .filter(one -> worth.applyAsDouble(one) > 0)
                .sorted(Comparator.comparingDouble(worth).reversed())
                .limit(max)
                .toList();
    }

    private static double contribution(double p, double q) {
        return p == 0 ? 0 : p * Math.log(p / q);
    }
}
