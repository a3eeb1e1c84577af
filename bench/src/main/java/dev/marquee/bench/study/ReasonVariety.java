package dev.marquee.bench.study;

import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Recommendation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much the first reasons of a list vary, and how similar the named movies are to the recommended ones. */
final class ReasonVariety {
    private static final double MOST_SIMILAR = 0.95;

    private int users;
    private double commonest;
    private double distinct;
    private int movies;
    private int none;
    private int genres;
    private int ratings;
    private int notLiked;
    private int atMostMean;
    private int compared;
    private double lessSimilar;
    private int mostSimilar;

    /** Adds the lists of all users. */
    void add(KnownUsers known) {
        for (int user : known.users()) {
            UserProfile profile = known.profile(user);
            List<Recommendation> list = known.list(profile);
            Map<Optional<Object>, Long> counts = list.stream()
                    .map(ReasonVariety::first)
                    .map(first -> first.map(ReasonVariety::input))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            users++;
            commonest +=
                    (double) counts.values().stream().mapToLong(n -> n).max().orElse(0) / list.size();
            distinct += counts.size();
            for (Recommendation movie : list) {
                add(known, profile, movie.movie(), first(movie));
            }
        }
    }

    private void add(KnownUsers known, UserProfile profile, int movie, Optional<Reason> first) {
        movies++;
        none += first.isEmpty() ? 1 : 0;
        genres += first.filter(Reason.Genre.class::isInstance).isPresent() ? 1 : 0;
        if (first.orElse(null) instanceof Reason.Rating rating) {
            ratings++;
            double mean = profile.ratings().stream()
                    .mapToDouble(Rated::value)
                    .average()
                    .orElseThrow();
            notLiked += rating.rating() < known.data().ratings().liked() ? 1 : 0;
            atMostMean += rating.rating() <= mean ? 1 : 0;
            compare(known, profile, movie, rating.movie());
        }
    }

    /** The share of the user's other movies that are less similar to a movie than the named one; ties count as half. */
    private void compare(KnownUsers known, UserProfile profile, int movie, int named) {
        if (known.model() instanceof MovieSimilarityModel model
                && profile.ratings().size() > 1) {
            int[] rated = profile.ratings().stream().mapToInt(Rated::movie).toArray();
            float[] similarities = new float[rated.length];
            model.similarities(movie, rated, similarities);
            float[] ofNamed = new float[1];
            model.similarities(movie, new int[] {named}, ofNamed);
            double less = -0.5; // The named one itself.
            for (float similarity : similarities) {
                less += similarity < ofNamed[0] ? 1 : similarity > ofNamed[0] ? 0 : 0.5;
            }
            double share = less / (rated.length - 1);
            compared++;
            lessSimilar += share;
            mostSimilar += share >= MOST_SIMILAR ? 1 : 0;
        }
    }

    /** The first rating; without ratings the first reason of another kind. */
    private static Optional<Reason> first(Recommendation movie) {
        List<Reason> reasons = movie.reasons().getFirst();
        return reasons.stream()
                .filter(Reason.Rating.class::isInstance)
                .findFirst()
                .or(() -> reasons.stream().findFirst());
    }

    private static Object input(Reason reason) {
        return switch (reason) {
            case Reason.Rating rating -> rating.movie();
            case Reason.Contributor contributor -> contributor.name();
            case Reason.Past past -> past.seconds();
            case Reason.Genre genre -> genre.genre();
            case Reason.Demographic trait -> trait.trait();
        };
    }

    String text() {
        return ("%d users: commonest first reason %.3f, distinct %.1f; movies without a reason %.3f, with a genre first %.3f; "
                        + "first ratings not liked %.3f, not above the user's mean %.3f; less similar are %.3f of the "
                        + "others, at least .95 of them for %.3f")
                .formatted(
                        users,
                        commonest / users,
                        distinct / users,
                        (double) none / movies,
                        (double) genres / movies,
                        (double) notLiked / ratings,
                        (double) atMostMean / ratings,
                        lessSimilar / compared,
                        (double) mostSimilar / compared);
    }
}
