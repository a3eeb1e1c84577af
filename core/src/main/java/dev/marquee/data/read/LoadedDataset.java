package dev.marquee.data.read;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.data.read.file.Archive;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.metadata.MetadataReader;
import dev.marquee.data.read.parse.LineErrorHandler;
import dev.marquee.data.read.parse.MergedRatings;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.data.read.parse.RatingsFormat;
import dev.marquee.parallel.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A data set read from files, with its report and access to further files in its folder. */
public final class LoadedDataset {
    private final Dataset data;
    private final ReadReport report;
    private final Optional<Archive> archive;
    private final Path folder;
    private final DatasetLayout layout;
    private final ReadOptions options;
    private final Workers workers;

    LoadedDataset(
            Dataset data,
            ReadReport report,
            Optional<Archive> archive,
            Path folder,
            DatasetLayout layout,
            ReadOptions options,
            Workers workers) {
        this.data = data;
        this.report = report;
        this.archive = archive;
        this.folder = folder;
        this.layout = layout;
        this.options = options;
        this.workers = workers;
    }

    /** {@return the data set} */
    public Dataset data() {
        return data;
    }

    /** {@return the report of the reading} */
    public ReadReport report() {
        return report;
    }

    /**
     * Reads what the movies are, from those of these files that a folder has, plain or gzip: IMDb's {@code
     * title.basics.tsv} (runtimes), {@code title.crew.tsv}, {@code title.principals.tsv} and {@code name.basics.tsv}
     * (directors, writers, cast), joined by the movies' IMDb ids or a {@code links.csv} in the folder; MovieLens' {@code
     * tags.csv}, {@code genome-tags.csv} and {@code genome-scores.csv}. Linear in the size of the files; memory is
     * that of what belongs to the catalogue's movies. Of TMDb's {@code tmdb-movies.jsonl} it reads certificates of the USA.
     *
     * @param location any folder
     * @return the same data with metadata; the notes of the report say which lines were left out
     * @throws MarqueeException if the folder has none of the files, or a file is of another form
     */
    public LoadedDataset withMetadata(Path location) {
        return withMetadata(location, "US");
    }

    /**
     * Reads what the movies are, as {@link #withMetadata(Path)}, and of TMDb's {@code tmdb-movies.jsonl}, which is joined by
     * the movies' TMDb ids, the certificates of a country.
     *
     * @param location any folder
     * @param country ISO 3166-1 code of the country, such as {@code US}
     * @return the same data with metadata; the notes of the report say which lines were left out
     * @throws MarqueeException if the folder has none of the files, or a file is of another form
     */
    public LoadedDataset withMetadata(Path location, String country) {
        if (!MetadataReader.hasFiles(location)) {
            throw new MarqueeException("folder %s has no metadata; it must have one of %s"
                    .formatted(location, String.join(", ", MetadataReader.files())));
        }
        MetadataReader.Described described = MetadataReader.read(data.catalogue(), location, country);
        return new LoadedDataset(
                data.withCatalogue(described.catalogue()),
                report.withNotes(described.findings()),
                archive,
                folder,
                layout,
                options,
                workers);
    }

    /**
     * Reads a part of the ratings from a file in the same folder and layout, such as {@code u1.base}.
     *
     * @param name the file's name in the folder
     * @param known the data set that defines the users and movies
     * @return the ratings of the file, with the user and movie indices of {@code known}
     * @throws MarqueeException if the file does not exist, or a line is invalid or has an unknown user or movie
     */
    public Ratings part(String name, Dataset known) {
        return archive.map(zip -> zip.use(root -> part(root.resolve(folder.toString()), name, known)))
                .orElseGet(() -> part(folder, name, known));
    }

    private Ratings part(Path location, String name, Dataset known) {
        InputFile file = InputFile.find(location, name)
                .orElseThrow(() -> new MarqueeException(
                        "%s does not exist in %s; use a split that needs no files, such as random:0.2, or add the file"
                                .formatted(name, archive.map(Archive::file).orElse(location))));
        boolean events = known.ratings().isImplicit();
        ReadOptions onScale = new ReadOptions(
                options.lenient(),
                events ? Optional.empty() : Optional.of(known.ratings().scale()),
                options.columns());
        RatingsFormat format = layout.format(file, onScale).format();
        if (events && format.scale().isPresent()) {
            throw new MarqueeException(
                    "%s has ratings, but %s has events without ratings; use files of one kind, or set columns to weight=NAME"
                            .formatted(name, known.name()));
        }
        RatingLines lines = new RatingLines(
                format,
                Optional.of(DatasetReader.table(known.users().ids())),
                Optional.of(DatasetReader.table(known.catalogue().ids())));
        List<ParsedBlock> blocks = new RatingsFile(file, lines, workers, ReadListener.SILENT)
                .read(new LineErrorHandler(options.lenient()));
        return MergedRatings.of(blocks, Optional.of(known.users()), Optional.of(known.catalogue()))
                .dataset(name, format.scale(), format.scale(), workers)
                .ratings();
    }
}
