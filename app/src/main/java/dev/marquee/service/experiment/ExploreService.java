package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadReport;
import dev.marquee.explore.Exploration;
import dev.marquee.report.ExplorePage;
import dev.marquee.report.MissingValues;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import java.nio.file.Path;
import java.util.List;

/** Exploratory data analysis of a data set. */
public final class ExploreService {
    private final DataService data;

    public ExploreService(ExecutionContext context) {
        this.data = new DataService(context);
    }

    /**
     * Reads the data and writes a page about it, with each figure in a separate file as well.
     *
     * @param out the folder to write to
     * @param command the command line that reproduces the page
     */
    public Explored explore(DataRequest request, Path out, String command) {
        LoadedDataset loaded = data.read(request);
        if (loaded.data().ratings().isImplicit()) {
            throw new MarqueeException(
                    "explore shows how movies are rated, and %s has events without ratings; give data with a rating column"
                            .formatted(loaded.data().name()));
        }
        Exploration exploration = Exploration.of(loaded.data());
        List<MissingValues> missing = missing(loaded.report());
        Path page = PageFiles.write(ExplorePage.of(exploration, missing, command), out);
        return new Explored(
                exploration,
                missing,
                loaded.report().duplicates(),
                loaded.report().skipped(),
                page.toString());
    }

    static List<MissingValues> missing(ReadReport report) {
        return report.fields().stream()
                .map(field -> new MissingValues(field.file(), field.name(), field.rows(), field.missing()))
                .toList();
    }

    /**
     * The result of an exploration.
     *
     * @param duplicates number of ratings replaced by a later one of the same user and movie
     * @param skipped number of invalid lines skipped
     * @param page path of the HTML file
     */
    public record Explored(
            Exploration exploration, List<MissingValues> missing, int duplicates, int skipped, String page) {
        /** Copies the list. */
        public Explored {
            missing = List.copyOf(missing);
        }
    }
}
