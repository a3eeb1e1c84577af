package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Users;
import dev.marquee.data.Vocabulary;
import dev.marquee.data.read.RatingsLoader.LoadedRatings;
import dev.marquee.data.read.cache.RatingsCache;
import dev.marquee.data.read.file.Archive;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.metadata.MetadataReader;
import dev.marquee.data.read.parse.IdTable;
import dev.marquee.data.read.parse.LineErrorHandler;
import dev.marquee.data.read.parse.RatingsFormat;
import dev.marquee.internal.Hashes;
import dev.marquee.parallel.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a data set from files. The result does not depend on the number of threads. Linear in the size of the files;
 * while reading, about 13 bytes per rating in addition to the data set itself. Thread-safe.
 *
 * <p>Users and movies are in the order of the files that list them, or else sorted by id.
 */
public final class DatasetReader {
    private static final List<DatasetLayout> LAYOUTS = List.of(
            new MovieLens100KLayout(),
            new DoubleColonLayout(),
            new MovieLensCsvLayout("ratings.csv"),
            new MovieLensCsvLayout("ratings.parquet"));

    private final ReadOptions options;
    private final Workers workers;
    private final ReadListener listener;
    private final Optional<RatingsCache> cache;

    /**
     * Creates a reader of any number of data sets, which stores nothing.
     *
     * @param options how to read
     * @param workers the threads it may use; the caller closes them
     * @param listener notified of the progress of reading the ratings
     */
    public DatasetReader(ReadOptions options, Workers workers, ReadListener listener) {
        this(options, workers, listener, Optional.empty());
    }

    private DatasetReader(ReadOptions options, Workers workers, ReadListener listener, Optional<RatingsCache> cache) {
        this.options = options;
        this.workers = workers;
        this.listener = listener;
        this.cache = cache;
    }

    /**
     * The same reader, which stores parsed ratings of large files (64 MB, or 16 MB if compressed) and finds them again by
     * the hash of the file's content and by how it is read, wherever the file is. A stored rating takes nine bytes, twelve on a continuous scale.
     *
     * @param folder where the ratings are stored; made when needed
     * @param maxBytes the largest size of all files in it, above which those that were not used for longest are removed
     * @return a reader with the same options
     */
    public DatasetReader cachedIn(Path folder, long maxBytes) {
        return new DatasetReader(options, workers, listener, Optional.of(new RatingsCache(folder, maxBytes)));
    }

    /**
     * Reads a folder in any MovieLens layout, a table of ratings, or a zip archive of either. Of a folder the files of
     * metadata are read as by {@link LoadedDataset#withMetadata}.
     *
     * @param name the name of the data set
     * @param path the folder, file or archive
     * @return the data set, with a report of what was read and skipped
     * @throws MarqueeException if the folder or file does not exist or has no data, or, unless lenient, if a line is
     *     invalid
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    public LoadedDataset read(String name, Path path) {
        Optional<Archive> archive = Archive.at(path);
        return archive.isEmpty()
                ? read(name, path, archive)
                : archive.orElseThrow().use(root -> read(name, inArchive(archive.orElseThrow(), root), archive));
    }

    private static Path inArchive(Archive archive, Path root) {
        return archive.dataset(
                root, LAYOUTS.stream().map(DatasetLayout::ratingsFile).toList());
    }

    private LoadedDataset read(String name, Path path, Optional<Archive> archive) {
        DatasetLayout layout = layout(path);
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        Folder folder = new Folder(
                Files.isDirectory(path) ? path : parent,
                new LineErrorHandler(options.lenient()),
                new ArrayList<>(),
                new ArrayList<>());
        InputFile file =
                Files.isDirectory(path) ? folder.find(layout.ratingsFile()).orElseThrow() : new InputFile(path);
        DetectedFormat detected = layout.format(file, options);
        RatingsFormat format = detected.format();
        folder.notes().addAll(detected.notes());
        Optional<Catalogue> catalogue = layout.catalogue(folder);
        Optional<Users> listed = layout.users(folder);
        RatingsLoader loader = new RatingsLoader(
                file, format, options.scale().isEmpty() && layout.usesWholeStars(), catalogue, listed);
        LoadedRatings ratings = cache.map(
                        parsed -> new CachedLoader(parsed, workers, listener).load(loader, archive, folder))
                .orElseGet(() -> loader.parse(folder.skipped(), workers, listener));

        int unlisted = ratings.users().size()
                - listed.map(Users::size).orElse(ratings.users().size());
        if (unlisted > 0) {
            folder.notes()
                    .add(
                            "users with ratings whom the file of users does not list, so that their demographics are unknown: %,d"
                                    .formatted(unlisted));
        }
        Dataset data = new Dataset(name, ratings.users(), ratings.catalogue(), ratings.ratings());
        ReadReport report = new ReadReport(
                ratings.read(),
                ratings.read() - data.ratings().size(),
                folder.skipped().count(),
                folder.skipped().examples(),
                folder.notes(),
                folder.fields());
        LoadedDataset loaded = new LoadedDataset(data, report, archive, folder.path(), layout, options, workers);
        return Files.isDirectory(path) && MetadataReader.hasFiles(path) ? loaded.withMetadata(path) : loaded;
    }

    /**
     * As {@link #read(String, Path)}, named after the folder or file.
     *
     * @param path the folder, file or archive
     * @return the data set, with a report of what was read and skipped
     */
    public LoadedDataset read(Path path) {
        return read(name(path), path);
    }

    /**
     * {@return the name of a data set that has no other: that of its folder or file}
     *
     * @param path a folder or file, which need not exist
     */
    public static String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getFileName()).orElse(absolute).toString();
    }

    /** A file named as that of a known layout is read as in its folder, except a CSV, which may be of any kind. */
    private static DatasetLayout layout(Path path) {
        if (Files.isRegularFile(path)) {
            String name = new InputFile(path).name();
            return LAYOUTS.stream()
                    .filter(layout -> !(layout instanceof MovieLensCsvLayout) && name.equals(layout.ratingsFile()))
                    .findFirst()
                    .orElseGet(() -> new RatingsTableLayout(name));
        }
        if (!Files.isDirectory(path)) {
            throw new MarqueeException("%s does not exist; check the path".formatted(path));
        }
        return LAYOUTS.stream()
                .filter(layout -> InputFile.find(path, layout.ratingsFile()).isPresent())
                .findFirst()
                .orElseThrow(() -> new MarqueeException(
                        "folder %s is not a MovieLens data set: it has no u.data, ratings.dat, ratings.csv or ratings.parquet; to read another CSV, give the path of the file"
                                .formatted(path)));
    }

    static String hash(Vocabulary<?> ids) {
        return Hashes.sha256(ids.ids().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    static <I> IdTable table(Vocabulary<I> ids) {
        return IdTable.of(ids.ids().stream().map(Object::toString).toList());
    }
}
