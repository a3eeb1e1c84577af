package dev.marquee.report;

import dev.marquee.explore.Exploration;
import dev.marquee.explore.Group;
import dev.marquee.explore.MovieStatistics;
import dev.marquee.explore.TopMovies;
import dev.marquee.explore.TopMovies.RatedMovie;
import dev.marquee.internal.ReadableTitle;
import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Columns;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Narrow;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Page.Section;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Genres, decades, and the most and best rated movies. */
final class MoviesSection {
    private static final Comparator<Group> MOST_MEMBERS_FIRST =
            Comparator.comparingInt(Group::members).reversed();

    private static final Comparator<Group> HIGHEST_MEAN_FIRST =
            Comparator.<Group>comparingDouble(group -> group.mean().orElse(0)).reversed();

    private MoviesSection() {}

    static Optional<Section> of(Exploration exploration) {
        MovieStatistics movies = exploration.movies();
        List<Content> content = new ArrayList<>();
        List<String> findings = findings(exploration.overview().movies(), movies);
        if (!findings.isEmpty()) {
            content.add(new Findings(findings));
        }
        if (!movies.genres().isEmpty()) {
            content.add(genres(movies.genres()));
        }
        if (!movies.decades().isEmpty()) {
            content.add(decades(movies.decades()));
        }
        exploration.ratings().ifPresent(ratings -> content.add(tables(ratings.movies())));
        return content.isEmpty() ? Optional.empty() : Optional.of(new Section("Movies", content));
    }

    private static Content genres(List<Group> genres) {
        List<Content> figures = new ArrayList<>();
        figures.add(new Narrow(GroupFigures.bars(
                "genres",
                "Movies by genre",
                genres.stream().sorted(MOST_MEMBERS_FIRST).toList())));
        GroupFigures.means(
                        "genre-means",
                        "Mean rating by genre",
                        genres.stream().sorted(HIGHEST_MEAN_FIRST).toList())
                .ifPresent(figure -> figures.add(new Narrow(figure)));
        return new Columns(figures);
    }

    private static Content decades(List<Group> decades) {
        List<Content> figures = new ArrayList<>();
        figures.add(new Narrow(GroupFigures.columns("decades", "Movies by decade", "Decade of release", decades)));
        GroupFigures.means("decade-means", "Mean rating by decade of release", decades)
                .ifPresent(figure -> figures.add(new Narrow(figure)));
        return new Columns(figures);
    }

    private static List<String> findings(int all, MovieStatistics movies) {
        List<String> sentences = new ArrayList<>();
        if (!movies.genres().isEmpty()) {
            Group max = GroupFigures.mostMembers(movies.genres());
            sentences.add("%s is the most frequent of %d genres: %s of the movies. A movie can have several."
                    .formatted(max.name(), movies.genres().size(), Numbers.percent((double) max.members() / all, 0)));
        }
        if (!movies.decades().isEmpty()) {
            Group max = GroupFigures.mostMembers(movies.decades());
            sentences.add("%s of the movies are from the %s; the oldest are from the %s."
                    .formatted(
                            Numbers.percent((double) max.members() / all, 0),
                            max.name(),
                            movies.decades().getFirst().name()));
        }
        unknown("genre", movies.withoutGenre(), all, sentences);
        unknown("year", movies.withoutYear(), all, sentences);
        return sentences;
    }

    private static void unknown(String attribute, int without, int all, List<String> sentences) {
        if (without > 0 && without < all) {
            sentences.add("%s of %s %s no %s."
                    .formatted(
                            Numbers.count(without),
                            Numbers.count(all),
                            without == 1 ? "movies has" : "movies have",
                            attribute));
        }
    }

    private static Content tables(TopMovies movies) {
        String damped =
                "Highest rated, with means damped by %d ratings of the overall mean".formatted(TopMovies.DAMPING);
        return new Columns(List.of(
                table("Most rated", "Mean", movies.mostRated(), RatedMovie::mean),
                table(damped, "Damped mean", movies.bestRated(), RatedMovie::dampedMean)));
    }

    private static Table table(
            String caption, String number, List<RatedMovie> movies, ToDoubleFunction<RatedMovie> mean) {
        List<List<String>> rows = movies.stream()
                .map(movie -> List.of(
                        ReadableTitle.of(movie.movie().titleAndYear()),
                        Numbers.count(movie.ratings()),
                        Numbers.decimals(mean.applyAsDouble(movie), 2)))
                .toList();
        return new Table(
                caption,
                List.of(new Column("Movie", false), new Column("Ratings", true), new Column(number, true)),
                rows);
    }
}
