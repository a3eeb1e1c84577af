package dev.marquee.report;

import dev.marquee.explore.Exploration;
import dev.marquee.explore.Overview;
import dev.marquee.explore.RatingStatistics;
import dev.marquee.report.Content.Code;
import dev.marquee.report.Page.Section;
import dev.marquee.report.Page.Tile;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Report on a data set in sentences, figures and tables. Sections without data are omitted. */
public final class ExplorePage {
    private ExplorePage() {}

    /**
     * Builds the page.
     *
     * @param missing missing values of the source files; empty if unknown
     * @param command command that reproduces the page; empty for no such section
     */
    public static Page of(Exploration exploration, List<MissingValues> missing, String command) {
        List<Section> sections = new ArrayList<>(sections(exploration, missing));
        if (!command.isEmpty()) {
            sections.add(new Section("How to reproduce", List.of(new Code(command))));
        }
        Overview overview = exploration.overview();
        return new Page(
                "Data set " + overview.name(),
                lead(exploration),
                tiles(exploration),
                sections,
                Footnote.citations(overview.name()));
    }

    /** The sections only, for a page with further sections. */
    public static List<Section> sections(Exploration exploration, List<MissingValues> missing) {
        return Stream.of(
                        exploration.ratings().stream().flatMap(ratings -> RatingsSections.of(ratings).stream()),
                        MoviesSection.of(exploration).stream(),
                        UsersSection.of(exploration.users()).stream(),
                        MissingValuesSection.of(missing).stream())
                .flatMap(section -> section)
                .toList();
    }

    /** Key figures of a data set. */
    public static List<Tile> tiles(Exploration exploration) {
        Overview overview = exploration.overview();
        List<Tile> tiles = new ArrayList<>(List.of(
                new Tile(Numbers.count(overview.ratings()), "ratings"),
                new Tile(Numbers.count(overview.users()), "users"),
                new Tile(Numbers.count(overview.movies()), "movies")));
        overview.sparsity()
                .ifPresent(sparsity -> tiles.add(new Tile(Numbers.percent(sparsity, 1), "of the table is empty")));
        exploration.ratings().ifPresent(ratings -> tiles.addAll(tiles(ratings)));
        return tiles;
    }

    private static List<Tile> tiles(RatingStatistics ratings) {
        return List.of(
                new Tile(Numbers.decimals(ratings.values().mean(), 2), "mean rating"),
                new Tile(Numbers.brief(ratings.perUser().quartiles().median()), "median ratings per user"));
    }

    private static String lead(Exploration exploration) {
        Overview overview = exploration.overview();
        String counts = "%s %s of %s %s by %s %s"
                .formatted(
                        Numbers.count(overview.ratings()),
                        Words.plural("rating", overview.ratings()),
                        Numbers.count(overview.movies()),
                        Words.plural("movie", overview.movies()),
                        Numbers.count(overview.users()),
                        Words.plural("user", overview.users()));
        return exploration
                        .ratings()
                        .flatMap(RatingStatistics::timeline)
                        .map(timeline -> counts + ", given " + Words.span(timeline))
                        .orElse(counts)
                + ".";
    }
}
