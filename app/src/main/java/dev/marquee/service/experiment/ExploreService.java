package dev.marquee.service.experiment;

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

/** Looks at a data set before anything is learned from it. */
public final class ExploreService {
    private final DataService data;

    /** The service on a host. */
    public ExploreService(ExecutionContext context) {
        this.data = new DataService(context);
    }

    /**
     * Reads the data and writes a page about it, with its figures as files beside it.
     *
     * @param out the folder to write to
     * @param command what to type to make the page again
     */
    public Explored explore(DataRequest request, Path out, String command) {
        LoadedDataset loaded = data.read(request);
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
     * What was found.
     *
     * @param duplicates ratings left out because a later one of the same user and movie exists
     * @param skipped bad lines left out
     * @param page the file to open
     */
    public record Explored(
            Exploration exploration, List<MissingValues> missing, int duplicates, int skipped, String page) {
        /** Copies the list. */
        public Explored {
            missing = List.copyOf(missing);
        }
    }
}
