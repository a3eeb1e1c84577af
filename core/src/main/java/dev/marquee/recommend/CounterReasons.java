package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What counts against a movie: the ratings of similar movies that the user did not like, and the genres of which the user
 * liked at most a quarter of several, if the movie's predicted rating, or its score if the model predicts none, rises more
 * than that of other movies without them.
 */
record CounterReasons(FoldInModel model, Dataset data, UserProfile profile) {
    private static final int SEVERAL = 3;

    /** A user who liked one in four movies of a genre rarely likes them. */
    private static final int RARELY = 4;

    /**
     * The reasons against a movie, ratings before genres, the strongest of each first.
     *
     * @param others movies that contributions are compared with
     * @param max maximum number of ratings, and of genres
     */
    List<Reason> of(int movie, int[] others, int max) {
        Contributions contributions = Contributions.toRating(model, profile, movie, others);
        List<Reason> ratings = ReasonRatings.against(model, data, profile, movie)
                .reasons(contributions)
                .getFirst();
        List<Reason> genres = data.catalogue().movie(movie).genres().stream()
                .filter(data.catalogue().tasteGenres()::contains)
                .flatMap(genre -> genre(genre, contributions))
                .toList();
        return Stream.of(ratings, genres)
                .flatMap(kind -> kind.stream()
                        .sorted(Comparator.comparingDouble(Reason::contribution).reversed())
                        .limit(max))
                .toList();
    }

    private Stream<Reason> genre(String genre, Contributions contributions) {
        Set<Integer> ofGenre = IntStream.range(0, profile.ratings().size())
                .filter(i -> data.catalogue()
                        .movie(profile.ratings().get(i).movie())
                        .genres()
                        .contains(genre))
                .boxed()
                .collect(Collectors.toSet());
        Set<Integer> notLiked = ofGenre.stream().filter(i -> !isLiked(i)).collect(Collectors.toSet());
        if (ofGenre.size() < SEVERAL
                || RARELY * (ofGenre.size() - notLiked.size()) > ofGenre.size()
                || mean(ofGenre) >= mean(all())) {
            return Stream.of();
        }
        float special = contributions.of(notLiked)[0];
        return special < 0 ? Stream.of(new Reason.Genre(genre, -special)) : Stream.of();
    }

    private boolean isLiked(int index) {
        return profile.ratings().get(index).value() >= data.ratings().liked();
    }

    private Set<Integer> all() {
        return IntStream.range(0, profile.ratings().size()).boxed().collect(Collectors.toSet());
    }

    private double mean(Set<Integer> indices) {
        return indices.stream()
                .map(profile.ratings()::get)
                .mapToDouble(Rated::value)
                .average()
                .orElse(0);
    }
}
