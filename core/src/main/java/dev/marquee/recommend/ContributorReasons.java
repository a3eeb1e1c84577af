package dev.marquee.recommend;

import static java.util.stream.Collectors.toSet;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Reason.Credit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Directors and actors as reasons: those with at least two movies that the user liked, and most of the rated ones. One carries a
 * movie if leaving out these movies takes more from its score than leaving out any single rating.
 */
final class ContributorReasons {
    private static final int MIN_LIKED = 2;

    /** Maximum number of contributors whose movies are left out in turn. */
    private static final int MAX_TRIED = 20;

    private final Dataset data;
    private final List<Rated> ratings;

    ContributorReasons(Dataset data, UserProfile profile) {
        this.data = data;
        this.ratings = profile.ratings();
    }

    private record Name(Credit credit, String name) {}

    /**
     * For each movie the contributors that carry it.
     *
     * @param byRating the reasons of single ratings for each movie
     */
    List<List<Reason>> reasons(Contributions contributions, int[] movies, List<List<Reason>> byRating) {
        List<List<Reason>> reasons = IntStream.range(0, movies.length)
                .<List<Reason>>mapToObj(_ -> new ArrayList<>())
                .toList();
        liked(movies).forEach((name, indices) -> {
            float[] special = contributions.of(Set.copyOf(indices));
            List<Integer> likedMovies =
                    indices.stream().map(index -> ratings.get(index).movie()).toList();
            for (int i = 0; i < movies.length; i++) {
                if (isBy(name, movies[i])
                        && !likedMovies.contains(movies[i])
                        && special[i] > strongest(byRating.get(i))) {
                    reasons.get(i).add(new Reason.Contributor(name.credit(), name.name(), likedMovies, special[i]));
                }
            }
        });
        return reasons;
    }

    /** Contributors of the movies with the indices of their liked ratings, best rated first; most liked ones first. */
    private Map<Name, List<Integer>> liked(int[] movies) {
        Set<Name> ofList = new LinkedHashSet<>();
        for (int movie : movies) {
            ofList.addAll(names(movie));
        }
        Map<Name, List<Integer>> rated = new LinkedHashMap<>();
        for (int index = 0; index < ratings.size() && !ofList.isEmpty(); index++) {
            for (Name name : names(ratings.get(index).movie())) {
                if (ofList.contains(name)) {
                    rated.computeIfAbsent(name, _ -> new ArrayList<>()).add(index);
                }
            }
        }
        Map<Name, List<Integer>> liked = new LinkedHashMap<>();
        rated.forEach((name, indices) -> {
            List<Integer> good = indices.stream()
                    .filter(index ->
                            ratings.get(index).value() >= data.ratings().liked())
                    .sorted(Comparator.comparingDouble(
                            index -> -ratings.get(index).value()))
                    .toList();
            if (good.size() >= MIN_LIKED && 2 * good.size() > indices.size()) {
                liked.put(name, good);
            }
        });
        Set<Name> most = liked.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(MAX_TRIED)
                .map(Map.Entry::getKey)
                .collect(toSet());
        liked.keySet().retainAll(most);
        return liked;
    }

    private Set<Name> names(int movie) {
        Movie of = data.catalogue().movie(movie);
        Set<Name> names = new LinkedHashSet<>();
        for (Credit credit : Credit.values()) {
            credit.of(of).forEach(name -> names.add(new Name(credit, name)));
        }
        return names;
    }

    private boolean isBy(Name name, int movie) {
        return name.credit().of(data.catalogue().movie(movie)).contains(name.name());
    }

    private static float strongest(List<Reason> reasons) {
        return (float) reasons.stream().mapToDouble(Reason::contribution).max().orElse(0);
    }
}
