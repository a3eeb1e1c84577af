package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.entry.EntryStatus;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.imports.table.ColumnFinder;
import dev.marquee.imports.table.ColumnRole;
import dev.marquee.imports.table.TableColumns;
import dev.marquee.imports.table.TableFile;
import dev.marquee.imports.table.TableHeader;
import dev.marquee.imports.table.TableRow;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Any table, by what its columns mean.
 *
 * @param source whose table it is
 * @param signs the columns that show this, in lower case; none for any table
 * @param columns that the user gave
 */
public record GenericTable(ImportSource source, List<String> signs, MovieColumns columns, UserFilter userFilter)
        implements SiteCsvLayout {
    /** Answer of an interview in a table that Marquee wrote; sites say so of movies to see. */
    private static final String NOT_SEEN = "not seen";

    /** Copies the signs. */
    public GenericTable {
        signs = List.copyOf(signs);
    }

    @Override
    public boolean fits(TableHeader header) {
        return header.has(signs.toArray(String[]::new));
    }

    @Override
    public Consumer<TableRow> reader(TableFile table, SiteExportBuilder into) {
        TableColumns used = KindColumn.addedTo(
                new ColumnFinder(columns).columns(table.header(), table.part().name()), table);
        if (isOwn(used)) {
            into.setOwnTable();
        }
        UsedFields names = new UsedFields();
        into.setUsed(names);
        EntryStatus fallback = fallback(used, table.part());
        return row -> {
            row.checkNotLonger();
            used.filledNames(row).forEach(names::add);
            read(row, used, fallback, into);
        };
    }

    /** Whether it has the columns {@code movie} and {@code rating}, as tables that Marquee writes. */
    private static boolean isOwn(TableColumns used) {
        return used.has(ColumnRole.MOVIE)
                && used.byRole().getOrDefault(ColumnRole.RATING, List.of()).stream()
                        .anyMatch(column -> column.name().equalsIgnoreCase("rating"));
    }

    @Override
    public void read(TableRow row, SiteExportBuilder into) {
        TableColumns used =
                new ColumnFinder(columns).columns(row.header(), row.part().name());
        read(row, used, fallback(used, row.part()), into);
    }

    private void read(TableRow row, TableColumns used, EntryStatus fallback, SiteExportBuilder into) {
        String user = used.text(ColumnRole.USER, row);
        if (!user.isEmpty() && !userFilter.accepts(user, row.part().label())) {
            return;
        }
        EntryKind kind = EntryKind.of(used.text(ColumnRole.KIND, row));
        String title = used.firstText(ColumnRole.TITLE, row);
        boolean isHistory = !used.has(ColumnRole.YEAR) && !used.has(ColumnRole.IMDB) && !used.has(ColumnRole.RATING);
        MovieRef movie = movie(row, used, title);
        Optional<String> viewedSeries = isHistory ? ViewedTitle.series(title) : Optional.empty();
        if (kind == EntryKind.OTHER || isEpisode(used, row) || viewedSeries.isPresent()) {
            into.addSeries(viewedSeries.map(MovieText::title).orElse(movie));
            return;
        }
        Optional<TableColumns.Column> rating = used.filled(ColumnRole.RATING, row);
        into.add(
                new Entry(
                        kind == EntryKind.UNSURE ? movie.asMaybeSeries() : movie,
                        rating.map(column -> row.text(column)).orElse(""),
                        rating.map(TableColumns.Column::highest).orElse(0),
                        time(used, row),
                        status(used, row, fallback)),
                row.where());
    }

    private static boolean isEpisode(TableColumns used, TableRow row) {
        return used.byRole().getOrDefault(ColumnRole.SEASON, List.of()).stream()
                .map(row::text)
                .anyMatch(text -> !text.isEmpty() && !text.equals("0"));
    }

    private static MovieRef movie(TableRow row, TableColumns used, String title) {
        Links links = ExternalIds.links(
                used.firstText(ColumnRole.IMDB, row),
                used.firstText(ColumnRole.TMDB, row),
                used.text(ColumnRole.SOURCE, row),
                used.text(ColumnRole.VALUE, row));
        String movie = used.text(ColumnRole.MOVIE, row);
        String original = used.firstText(ColumnRole.ORIGINAL, row);
        if (title.isEmpty() && original.isEmpty()) {
            return (used.holdsIds(ColumnRole.MOVIE) ? MovieText.id(movie) : MovieText.of(movie)).with(links);
        }
        MovieRef named = MovieText.of(
                title.isEmpty() ? original : title,
                used.firstText(ColumnRole.YEAR, row),
                links,
                MovieText.isId(movie) ? movie : "");
        return (title.isEmpty() || original.isEmpty() ? named : named.withTitle(original))
                .with(MovieRef.Hints.of(used.text(ColumnRole.DIRECTOR, row), used.text(ColumnRole.RUNTIME, row), ""));
    }

    private static String time(TableColumns used, TableRow row) {
        String time = used.firstText(ColumnRole.TIME, row);
        return time.isEmpty() ? used.firstText(ColumnRole.ADDED, row) : time;
    }

    /** What the row says in addition to its rating; the fallback if it has no column for that. */
    private static EntryStatus status(TableColumns used, TableRow row, EntryStatus fallback) {
        String text = used.text(ColumnRole.STATUS, row);
        if (used.has(ColumnRole.STATUS) && !text.isEmpty()) {
            if (isOwn(used) && text.equalsIgnoreCase(NOT_SEEN)) {
                return EntryStatus.NOT_SEEN;
            }
            boolean isListed = isWatchlist(used, row) && EntryStatus.isYes(text);
            return isListed ? EntryStatus.PLANNED : EntryStatus.of(text);
        }
        if (used.has(ColumnRole.WATCHED)) {
            String watched = used.text(ColumnRole.WATCHED, row);
            boolean isDated = !used.firstText(ColumnRole.TIME, row).isEmpty();
            return watched.isEmpty() && !isDated ? EntryStatus.PLANNED : EntryStatus.ofWatched(watched);
        }
        return fallback;
    }

    private static boolean isWatchlist(TableColumns used, TableRow row) {
        return used.filled(ColumnRole.STATUS, row)
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains("watchlist"))
                .isPresent();
    }

    /** What a row without a rating means: a movie that was seen, or one of a list. */
    private static EntryStatus fallback(TableColumns used, ExportPart part) {
        if (ListName.isToSee(part.simpleName())) {
            return EntryStatus.PLANNED;
        }
        boolean isSeen = used.has(ColumnRole.RATING)
                || used.has(ColumnRole.TIME)
                || used.has(ColumnRole.STATUS)
                || ListName.isSeen(part.simpleName());
        return isSeen ? EntryStatus.SEEN : EntryStatus.PLANNED;
    }
}
