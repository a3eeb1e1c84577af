package dev.marquee;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.recommend.Reason;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A reason for a recommended movie, with ids and titles.
 *
 * @param kind {@code rating} of a movie by the user, {@code genre}, {@code director} or {@code actor} of the recommended
 *     movie, or the demographic trait:
 *     {@code age}, {@code gender}, {@code occupation}; {@code past} for the user's own rating of a movie to watch again
 * @param value the title of the rated movie, the genre, the name, the trait's value as the data writes it, or the time
 * @param movie the id of the rated movie; empty for other kinds
 * @param rating the user's rating of it, or the past rating; empty for other kinds
 * @param contribution by how much the recommended movie's score drops without it; above 0
 */
public record NamedReason(String kind, String value, String movie, OptionalDouble rating, double contribution) {
    static NamedReason of(Reason reason, Catalogue catalogue) {
        return switch (reason) {
            case Reason.Rating rated -> {
                Movie movie = catalogue.movie(rated.movie());
                yield new NamedReason(
                        "rating",
                        movie.title(),
                        movie.id().value(),
                        OptionalDouble.of(rated.rating()),
                        rated.contribution());
            }
            case Reason.Contributor contributor ->
                new NamedReason(
                        contributor.credit().toString(),
                        contributor.name(),
                        "",
                        OptionalDouble.empty(),
                        contributor.contribution());
            case Reason.Past past ->
                new NamedReason(
                        "past",
                        Instant.ofEpochSecond(past.seconds()).toString(),
                        "",
                        OptionalDouble.of(past.rating()),
                        past.contribution());
            case Reason.Genre genre ->
                new NamedReason("genre", genre.genre(), "", OptionalDouble.empty(), genre.contribution());
            case Reason.Demographic user ->
                new NamedReason(user.trait().toString(), user.value(), "", OptionalDouble.empty(), user.contribution());
        };
    }
}
