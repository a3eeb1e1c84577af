package dev.marquee.imports.format;

import dev.marquee.imports.site.ImportSource;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simkl: movies, series and anime in one table; {@code Watchlist} has the user's status of each. */
public record SimklCsv() implements SiteCsvLayout {
    private static final Pattern DATE = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{4})(.*)");

    @Override
    public ImportSource source() {
        return ImportSource.SIMKL;
    }

    @Override
    public boolean fits(CsvHeader header) {
        return header.has("simkl_id", "title", "type");
    }

    @Override
    public void read(CsvRow row, ExportPart part, SiteExportBuilder into) {
        if (into.isSeries(row.text("type"))) {
            return;
        }
        MovieRef movie = new MovieRef(
                List.of(row.text("title")),
                MovieText.year(row.text("year")),
                ExternalIds.links(row.text("imdb"), row.text("tmdb")),
                "");
        String rating = row.text("rating");
        if (rating.isEmpty() && row.text("watchlist").toLowerCase(Locale.ROOT).startsWith("plan")) {
            into.addListed(movie);
        } else {
            into.addRating(movie, rating, iso(row.text("watcheddate")), row.where());
        }
    }

    private static String iso(String date) {
        Matcher matcher = DATE.matcher(date);
        return matcher.matches() ? matcher.replaceFirst("$3-$2-$1$4") : date;
    }
}
