package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data sets that can be downloaded by name: those GroupLens publishes at <a
 * href="https://grouplens.org/datasets/movielens/">grouplens.org/datasets/movielens</a>. Counts are from their READMEs,
 * sizes rounded to the nearest 100 kB; the two {@code latest} sets change, so their numbers are those of the last known
 * edition.
 */
public final class DownloadCatalogue {
    /** The base address of the GroupLens archives. */
    public static final URI GROUPLENS = URI.create("https://files.grouplens.org/datasets/movielens/");

    /** The base address of IMDb's public files. */
    public static final URI IMDB_FILES = URI.create("https://datasets.imdbws.com/");

    /** IMDb's public files with runtimes and people; for personal and non-commercial use. */
    public static final KnownFiles IMDB = new KnownFiles(
            "imdb",
            List.of("title.basics.tsv.gz", "title.crew.tsv.gz", "title.principals.tsv.gz", "name.basics.tsv.gz"),
            1_300_000_000,
            "IMDb's directors, writers, cast and runtimes as metadata of other data sets; for personal, non-commercial use.");

    /** IMDb's public file of titles in other countries and languages; for personal and non-commercial use. */
    public static final KnownFiles IMDB_TITLES = new KnownFiles(
            "imdb-titles",
            List.of("title.akas.tsv.gz"),
            480_000_000,
            "IMDb's titles of movies in other countries and languages, for imports; for personal, non-commercial use.");

    private static final List<KnownFiles> FILES = List.of(IMDB, IMDB_TITLES);

    private static final List<KnownDataset> ALL = List.of(
            new KnownDataset(
                    "ml-100k",
                    "ml-100k",
                    4_900_000,
                    new Checksum.Pinned("0e33842e24a9c977be4e0107933c0723"),
                    "100,000 ratings by 943 users of 1,682 movies, with age, gender and occupation, from 1998."),
            new KnownDataset(
                    "ml-1m",
                    "ml-1m",
                    5_900_000,
                    new Checksum.Pinned("c4d9eecfca2ab87c1945afe126590906"),
                    "1,000,209 ratings by 6,040 users of about 3,900 movies, with age, gender and occupation, from 2003."),
            new KnownDataset(
                    "ml-10m",
                    "ml-10M100K",
                    65_600_000,
                    new Checksum.Pinned("ce571fd55effeba0271552578f2648bd"),
                    "10,000,054 ratings by 71,567 users of 10,681 movies, from 2009."),
            new KnownDataset(
                    "ml-20m",
                    "ml-20m",
                    198_700_000,
                    new Checksum.Pinned("cd245b17a1ae2cc31bb14903e1204af3"),
                    "20,000,263 ratings by 138,493 users of 27,278 movies, from 2015."),
            new KnownDataset(
                    "ml-25m",
                    "ml-25m",
                    262_000_000,
                    new Checksum.Pinned("6b51fb2759a8657d3bfcbfc42b592ada"),
                    "25,000,095 ratings by 162,541 users of 62,423 movies, from 2019."),
            new KnownDataset(
                    "ml-32m",
                    "ml-32m",
                    239_000_000,
                    new Checksum.Pinned("d472be332d4daa821edc399621853b57"),
                    "32,000,204 ratings by 200,948 users of 87,585 movies, from 2023."),
            new KnownDataset(
                    "ml-latest",
                    "ml-latest",
                    350_900_000,
                    new Checksum.Published(),
                    "33,832,162 ratings by 330,975 users of 86,537 movies, from 2023; it may change."),
            new KnownDataset(
                    "ml-latest-small",
                    "ml-latest-small",
                    1_000_000,
                    new Checksum.Published(),
                    "100,836 ratings by 610 users of 9,742 movies, from 2018; it may change."));

    private DownloadCatalogue() {}

    /** {@return all data sets: the fixed ones from small to large, then those that change} */
    public static List<KnownDataset> all() {
        return ALL;
    }

    /** {@return all files of metadata} */
    public static List<KnownFiles> files() {
        return FILES;
    }

    /**
     * {@return the files of metadata with this name, or empty if the text is something else}
     *
     * @param name such as {@code imdb}
     */
    public static Optional<KnownFiles> findFiles(String name) {
        return FILES.stream().filter(files -> files.name().equals(name)).findFirst();
    }

    /**
     * {@return the data set with this name, or empty if the text is something else, such as a directory}
     *
     * @param name such as {@code ml-100k}
     */
    public static Optional<KnownDataset> find(String name) {
        return ALL.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }

    /**
     * {@return the data set with this name}
     *
     * @param name such as {@code ml-100k}
     * @throws UsageException if there is none
     */
    public static KnownDataset named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static UsageException unknown(String name) {
        List<String> names = Stream.concat(
                        ALL.stream().map(KnownDataset::name), FILES.stream().map(KnownFiles::name))
                .toList();
        return new UsageException("unknown data set '%s'; %schoose one of %s"
                .formatted(name, DidYouMean.hint(name, names), String.join(", ", names)));
    }
}
