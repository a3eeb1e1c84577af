package dev.marquee.shilling;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Users of a data set who look made up to push or nuke movies: what they rated has little in common with what others rated, and several
 * of them rate one movie extremely that hardly any other user rates so. Both must hold, so that users of rare taste stay.
 *
 * @param users 0-based, ascending
 * @param movies the movies that they push or nuke, 0-based, ascending
 */
public record FakeProfiles(List<Integer> users, List<Integer> movies) {
    /**
     * The shares of users, those who have least in common with others, among whom groups are looked for: a smaller share has fewer other
     * users, so that smaller groups stand out; a larger one has profiles that are made up with more care.
     */
    private static final double[] SUSPECT = {0.02, 0.05, 0.1};

    /** Copies the lists. */
    public FakeProfiles {
        users = List.copyOf(users);
        movies = List.copyOf(movies);
    }

    /**
     * Finds them. Linear in the number of ratings: a second per 10 million, about.
     *
     * @param ratings on a scale with levels; among others none are found
     * @param first the first user who can be one of them, in 0..users; earlier ones are trusted
     * @return the profiles found; deterministic
     */
    public static FakeProfiles find(Ratings ratings, int first) {
        if (ratings.isImplicit() || !ratings.scale().hasLevels() || ratings.size() == 0) {
            return new FakeProfiles(List.of(), List.of());
        }
        int[] byCommunality = leastInCommonFirst(PrincipalUsers.communality(ratings));
        List<TargetMovies.Target> targets = Arrays.stream(SUSPECT)
                .mapToObj(share -> new TargetMovies(ratings, suspects(byCommunality, first, share)).find())
                .flatMap(List::stream)
                .toList();
        return new FakeProfiles(
                targets.stream()
                        .flatMap(target -> target.users().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                targets.stream()
                        .map(TargetMovies.Target::movie)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static int[] leastInCommonFirst(double[] communality) {
        return IntStream.range(0, communality.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer user) -> communality[user]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A share of the users, those who have least in common with others; trusted users are left out of it. */
    private static BitSet suspects(int[] byCommunality, int first, double share) {
        BitSet suspects = new BitSet(byCommunality.length);
        Arrays.stream(byCommunality)
                .limit(Math.round(share * byCommunality.length))
                .filter(user -> user >= first)
                .forEach(suspects::set);
        return suspects;
    }

    /**
     * {@return the data without the ratings of these users, who stay without any}
     *
     * @param data in which they were found
     */
    public Dataset removedFrom(Dataset data) {
        if (users.isEmpty()) {
            return data;
        }
        BitSet fake = new BitSet();
        users.forEach(fake::set);
        Ratings all = data.ratings();
        RatingsBuilder kept = RatingsBuilder.like(all, all.size());
        RatingRows rows = all.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user) && !fake.get(user); entry++) {
                kept.add(all, user, entry);
            }
        }
        return data.withRatings(kept.build());
    }
}
