package dev.marquee.service.imports;

import dev.marquee.data.Catalogue;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.imports.ImportResult;
import dev.marquee.imports.Importer;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.internal.Counted;
import dev.marquee.title.identify.MovieRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lists of an export other than the watchlist, which those join that the user chose.
 *
 * @param lists of the export
 * @param chosen 0-based positions among them
 */
record ExportedLists(List<SiteExport.NamedList> lists, Set<Integer> chosen) {
    /**
     * Copies the collections.
     *
     * @throws UsageException if there is no list at a position
     */
    ExportedLists {
        lists = List.copyOf(lists);
        chosen = Set.copyOf(chosen);
        for (int position : chosen) {
            if (position < 0 || position >= lists.size()) {
                throw new UsageException(
                        "the file has no list %d, only %s; give positions in the report's lists, from 0"
                                .formatted(position, Counted.of(lists.size(), "list")));
            }
        }
    }

    /** The movies of the chosen lists. */
    List<MovieRef> chosenMovies() {
        return chosen.stream()
                .sorted()
                .flatMap(position -> lists.get(position).movies().stream())
                .toList();
    }

    /**
     * What is said of each list.
     *
     * @param imported ratings and views of the export
     */
    List<ImportResponse.ReportedList> report(Importer importer, ImportResult imported, Catalogue catalogue) {
        List<ImportResponse.ReportedList> reported = new ArrayList<>();
        for (SiteExport.NamedList list : lists) {
            List<MovieId> movies = unwatched(importer.choose(list.movies()), imported).stream()
                    .map(movie -> catalogue.movie(movie).id())
                    .toList();
            reported.add(new ImportResponse.ReportedList(
                    list.name(), list.movies().size(), movies, chosen.contains(reported.size())));
        }
        return reported;
    }

    /** The 0-based movies of a list that are neither rated nor seen by the export: those worth watching. */
    static List<Integer> unwatched(ImportResult list, ImportResult imported) {
        return list.seen().keySet().stream()
                .filter(movie -> !imported.ratings().containsKey(movie)
                        && !imported.seen().containsKey(movie))
                .toList();
    }
}
