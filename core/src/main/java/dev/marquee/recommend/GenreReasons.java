package dev.marquee.recommend;

import static java.util.stream.Collectors.toSet;

import dev.marquee.data.Dataset;
import dev.marquee.model.UserProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Genres as reasons: a genre counts if the user liked any of its movies and rates them higher than others, or as high and liked
 * most of several.
 */
final class GenreReasons {
    private static final int SEVERAL = 2;

    private final Dataset data;
    private final UserProfile profile;
    private final Liking liking;
    private final Map<String, LikedGenre> liked = new LinkedHashMap<>();

    /**
     * A genre that the user likes.
     *
     * @param movies the indices of the ratings of its movies that the user liked
     * @param relative as in {@link Reason.Genre}
     */
    private record LikedGenre(Set<Integer> movies, boolean relative) {}

    GenreReasons(Dataset data, Liking liking, UserProfile profile) {
        this.data = data;
        this.profile = profile;
        this.liking = liking;
        for (String genre : data.catalogue().tasteGenres()) {
            find(genre).ifPresent(found -> liked.put(genre, found));
        }
    }

    private Optional<LikedGenre> find(String genre) {
        Set<Integer> ofGenre = indices(genre);
        Set<Integer> likedOfGenre = ofGenre.stream().filter(this::isLiked).collect(toSet());
        long atLevel =
                likedOfGenre.stream().filter(i -> !liking.isRelative(value(i))).count();
        boolean likesMost = 2 * atLevel > ofGenre.size();
        double difference = mean(ofGenre) - mean(others(ofGenre));
        boolean counts = !likedOfGenre.isEmpty()
                && (difference > 0 || (difference == 0 && likesMost && likedOfGenre.size() >= SEVERAL));
        return counts ? Optional.of(new LikedGenre(likedOfGenre, !likesMost)) : Optional.empty();
    }

    /**
     * For each movie, its genres that the user likes, with what leaving out their liked movies takes from its score.
     */
    List<List<Reason>> reasons(Contributions contributions, int[] movies) {
        List<List<Reason>> reasons = IntStream.range(0, movies.length)
                .<List<Reason>>mapToObj(_ -> new ArrayList<>())
                .toList();
        liked.forEach((name, genre) -> {
            int[] ofGenre = IntStream.range(0, movies.length)
                    .filter(i -> hasGenre(movies[i], name))
                    .toArray();
            if (ofGenre.length > 0) {
                float[] special = contributions.of(genre.movies());
                for (int i : ofGenre) {
                    reasons.get(i).add(new Reason.Genre(name, genre.relative(), special[i]));
                }
            }
        });
        return reasons;
    }

    /** Whether the user liked only one movie of a genre, so that it adds nothing to the name of a movie. */
    boolean isOfOneMovie(Reason reason) {
        return reason instanceof Reason.Genre genre
                && Objects.requireNonNull(liked.get(genre.genre())).movies().size() < SEVERAL;
    }

    private Set<Integer> indices(String genre) {
        return IntStream.range(0, profile.ratings().size())
                .filter(i -> hasGenre(profile.ratings().get(i).movie(), genre))
                .boxed()
                .collect(toSet());
    }

    private Set<Integer> others(Set<Integer> indices) {
        return IntStream.range(0, profile.ratings().size())
                .boxed()
                .filter(i -> !indices.contains(i))
                .collect(toSet());
    }

    private boolean hasGenre(int movie, String genre) {
        return data.catalogue().movie(movie).genres().contains(genre);
    }

    private boolean isLiked(int index) {
        float value = value(index);
        return !liking.isRelative(value) || liking.isRatherLiked(value);
    }

    private float value(int index) {
        return profile.ratings().get(index).value();
    }

    /** The mean of some ratings, with two added at the user's mean; the user's mean if there are none. */
    private double mean(Set<Integer> indices) {
        double sum = indices.stream().mapToDouble(this::value).sum();
        return (sum + 2 * liking.mean()) / (indices.size() + 2);
    }
}
