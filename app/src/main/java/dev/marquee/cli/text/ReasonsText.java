package dev.marquee.cli.text;

import static java.util.stream.Collectors.joining;

import dev.marquee.internal.TextJoin;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats reasons as the clause that follows "because". */
final class ReasonsText {
    private static final int MAX_MOVIES = 3;

    /** Digits of the year at the beginning of a time. */
    private static final int YEAR = 4;

    private ReasonsText() {}

    /**
     * {@code you liked Alien (5) and Heat (4.5); you like science fiction; your occupation is writer}, or {@code you liked Alien
     * and Gladiator, also by Ridley Scott}, or {@code you rated Fargo (3.5) above your average, and dramas in general}:
     * ratings first, each kind in order.
     */
    static String of(List<ReasonResponse> reasons) {
        return clauses(reasons, "you", "like", "rate", "your");
    }

    /** {@code 42 liked Alien (5); 42 likes science fiction}: the reasons of a user in a group, by name. */
    static String of(String user, List<ReasonResponse> reasons) {
        return clauses(reasons, user, "likes", "rates", user + "'s");
    }

    private static String clauses(List<ReasonResponse> reasons, String who, String like, String rate, String whose) {
        String liked = who + " liked";
        List<String> rated = new ArrayList<>();
        List<String> relative = new ArrayList<>();
        List<String> relativeGenres = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (ReasonResponse reason : reasons) {
            switch (reason) {
                case ReasonResponse.Rating rating ->
                    (rating.relative() ? relative : rated)
                            .add("%s (%s)".formatted(rating.movie().readableTitle(), rating(rating.rating())));
                case ReasonResponse.Contributor contributor -> clauses.add(liked + text(contributor));
                case ReasonResponse.Past past ->
                    clauses.add("%s gave it %s in %s"
                            .formatted(who, rating(past.rating()), past.time().substring(0, YEAR)));
                case ReasonResponse.Genre genre
                when genre.relative() -> relativeGenres.add(GenreWords.liked(genre.genre()));
                case ReasonResponse.Genre genre ->
                    clauses.add("%s %s %s".formatted(who, like, GenreWords.liked(genre.genre())));
                case ReasonResponse.Demographic user ->
                    clauses.add("%s %s is %s".formatted(whose, user.trait(), user.value()));
            }
        }
        if (!relative.isEmpty()) {
            clauses.addFirst("%s rated %s above %s average".formatted(who, TextJoin.of(relative), whose)
                    + (relativeGenres.isEmpty() ? "" : ", and %s in general".formatted(TextJoin.of(relativeGenres))));
        } else if (!relativeGenres.isEmpty()) {
            clauses.addFirst("%s %s %s above %s average".formatted(who, rate, TextJoin.of(relativeGenres), whose));
        }
        if (!rated.isEmpty()) {
            clauses.addFirst(liked + " " + TextJoin.of(rated));
        }
        return clauses.stream().collect(joining("; "));
    }

    private static String text(ReasonResponse.Contributor contributor) {
        return " %s, also %s %s"
                .formatted(
                        TextJoin.of(contributor.liked().stream()
                                .limit(MAX_MOVIES)
                                .map(MovieResponse::readableTitle)
                                .toList()),
                        contributor.credit().equals("director") ? "by" : "with",
                        contributor.name());
    }

    /** A rating value: {@code 4}, {@code 4.5}. */
    static String rating(double rating) {
        return String.format(Locale.ROOT, rating == Math.rint(rating) ? "%.0f" : "%.1f", rating);
    }
}
