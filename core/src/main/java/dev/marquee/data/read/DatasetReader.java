package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Users;
import dev.marquee.data.Vocabulary;
import dev.marquee.data.read.parse.IdTable;
import dev.marquee.data.read.parse.MergedRatings;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.data.read.parse.RatingsFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Reads a data set from files. The result does not depend on the number of threads. Linear in the size of the files;
 * while reading, about 13 bytes a rating beside what the data set itself takes. Safe to share between threads.
 *
 * <p>Users and movies have the order of the files that list them; where none does, that of their ids.
 */
public final class DatasetReader {
    private static final List<DatasetLayout> LAYOUTS =
            List.of(new MovieLens100KLayout(), new DoubleColonLayout(), new MovieLensCsvLayout());

    private final ReadOptions options;
    private final ExecutorService pool;
    private final ReadListener listener;

    /**
     * @param options how to read
     * @param pool on which lines are parsed; the caller closes it
     * @param listener told how far the ratings have been read
     */
    public DatasetReader(ReadOptions options, ExecutorService pool, ReadListener listener) {
        this.options = options;
        this.pool = pool;
        this.listener = listener;
    }

    /**
     * Reads a folder in any MovieLens layout, or a ratings CSV.
     *
     * @param name what the data set is to be called
     * @throws MarqueeException if there is no such folder or file, no data in it, or, unless lenient, a bad line
     */
    public LoadedDataset read(String name, Path path) {
        DatasetLayout layout = layout(path);
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        Folder folder = new Folder(
                Files.isDirectory(path) ? path : parent, new LineErrorHandler(options.lenient()), new ArrayList<>());
        Optional<Catalogue> catalogue = layout.catalogue(folder);
        Optional<Users> users = layout.users(folder);
        InputFile file = folder.find(layout.ratingsFile()).orElseThrow();
        RatingsFormat format = layout.format(file, options);
        RatingLines lines = new RatingLines(
                format, users.map(known -> table(known.ids())), catalogue.map(known -> table(known.ids())));
        List<ParsedBlock> blocks = new RatingsFile(file, lines, pool, listener).read(folder.skipped());

        MergedRatings merged = MergedRatings.of(blocks, users, catalogue);
        boolean narrows = options.scale().isEmpty() && layout.usesWholeStars() && merged.wholeStarsOnly();
        Dataset data = merged.dataset(name, format.scale(), narrows ? RatingScale.STARS : format.scale());
        ReadReport report = new ReadReport(
                merged.size(),
                merged.size() - data.ratings().size(),
                folder.skipped().count(),
                folder.skipped().examples(),
                folder.fields());
        return new LoadedDataset(data, report, folder.path(), layout, options, pool);
    }

    private static DatasetLayout layout(Path path) {
        if (Files.isRegularFile(path)) {
            return new RatingsTableLayout(path.getFileName().toString());
        }
        if (!Files.isDirectory(path)) {
            throw new MarqueeException("%s does not exist; check the path".formatted(path));
        }
        return LAYOUTS.stream()
                .filter(layout -> InputFile.find(path, layout.ratingsFile()).isPresent())
                .findFirst()
                .orElseThrow(() -> new MarqueeException(
                        "folder %s holds no ratings in a layout of MovieLens: neither u.data, ratings.dat nor ratings.csv; name a CSV file itself to read another"
                                .formatted(path)));
    }

    static <I> IdTable table(Vocabulary<I> ids) {
        return IdTable.of(ids.ids().stream().map(Object::toString).toList());
    }
}
