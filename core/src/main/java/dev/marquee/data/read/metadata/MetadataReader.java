package dev.marquee.data.read.metadata;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.tmdb.TmdbDownloader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Adds metadata from the files of a folder to a catalogue. Each file may be missing, and plain or gzip. Linear in the
 * size of the files; memory is that of what belongs to the catalogue's movies.
 */
public final class MetadataReader {
    private static final String LINKS = "links.csv";

    private final Catalogue catalogue;
    private final Path folder;
    private final String country;
    private final Findings findings = new Findings();

    private MetadataReader(Catalogue catalogue, Path folder, String country) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.country = country;
    }

    /**
     * A catalogue with metadata.
     *
     * @param catalogue the same movies in the same order
     * @param findings what was left out and why, each a sentence
     */
    public record Described(Catalogue catalogue, List<String> findings) {
        public Described {
            findings = List.copyOf(findings);
        }
    }

    /** The names of the files that hold metadata, without {@code .gz}. */
    public static List<String> files() {
        return Stream.of(ImdbFiles.NAMES, TagFiles.NAMES, List.of(TmdbDownloader.FILE))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a folder has one of {@link #files()}. */
    public static boolean hasFiles(Path folder) {
        return files().stream().anyMatch(name -> InputFile.find(folder, name).isPresent());
    }

    /**
     * Reads all files of a folder. Movies that the files do not know keep the metadata they have. Where IMDb and TMDb differ, IMDb
     * counts; tags are united.
     *
     * @param country ISO 3166-1 code of the country whose certificates TMDb's file is read for
     * @throws dev.marquee.data.MarqueeException if a file lacks a column or is not valid gzip or CSV
     */
    public static Described read(Catalogue catalogue, Path folder, String country) {
        MetadataReader reader = new MetadataReader(catalogue, folder, country);
        Catalogue described = reader.described();
        return new Described(described, reader.findings.sentences());
    }

    private Catalogue described() {
        List<Links> links = links();
        List<List<String>> tags = new TagFiles(folder, catalogue.ids(), findings).read();
        Map<Integer, ImdbTitle> titles = new ImdbFiles(folder, findings)
                .read(links.stream().map(Links::imdb).toList());
        Map<String, Metadata> tmdb = new TmdbMovies(folder, country, findings)
                .read(links.stream().map(Links::tmdb).toList());
        List<Movie> movies = IntStream.range(0, catalogue.size())
                .mapToObj(index -> {
                    Movie movie = catalogue.movie(index);
                    ImdbTitle title =
                            titles.getOrDefault(ImdbIds.number(links.get(index).imdb()), ImdbTitle.UNKNOWN);
                    Metadata metadata = completed(
                            described(movie.metadata(), title, tags.get(index)),
                            tmdb.getOrDefault(links.get(index).tmdb(), Metadata.UNKNOWN));
                    return new Movie(
                            movie.id(), movie.title(), movie.year(), movie.genres(), links.get(index), metadata);
                })
                .toList();
        return new Catalogue(movies, catalogue.genres());
    }

    /** The links of the movies, completed by those of the folder. */
    private List<Links> links() {
        List<Links> links =
                new ArrayList<>(catalogue.movies().stream().map(Movie::links).toList());
        InputFile.find(folder, LINKS)
                .ifPresent(file -> NamedCsv.read(file, List.of("movieId", "imdbId", "tmdbId"), findings, row -> {
                    OptionalInt movie = row.movie(0, catalogue.ids());
                    if (movie.isEmpty()) {
                        findings.add(LINKS, "with an unknown movie id", row.line());
                    } else if (links.get(movie.getAsInt()).equals(Links.NONE)) {
                        links.set(movie.getAsInt(), new Links(row.field(1), row.field(2)));
                    }
                }));
        return links;
    }

    private static Metadata described(Metadata known, ImdbTitle title, List<String> tags) {
        return new Metadata(
                title.runtime() == Metadata.UNKNOWN_RUNTIME ? known.runtime() : title.runtime(),
                known.certificate(),
                title.credits().equals(Credits.UNKNOWN) ? known.credits() : title.credits(),
                known.countries(),
                known.languages(),
                tags.isEmpty() ? known.tags() : tags,
                known.plot());
    }

    /** What is known, completed by what else says. */
    private static Metadata completed(Metadata known, Metadata other) {
        return new Metadata(
                known.hasRuntime() ? known.runtime() : other.runtime(),
                known.certificate().isEmpty() ? other.certificate() : known.certificate(),
                new Credits(
                        either(known.credits().directors(), other.credits().directors()),
                        either(known.credits().writers(), other.credits().writers()),
                        either(known.credits().cast(), other.credits().cast())),
                either(known.countries(), other.countries()),
                either(known.languages(), other.languages()),
                Stream.concat(known.tags().stream(), other.tags().stream())
                        .distinct()
                        .toList(),
                known.plot().isEmpty() ? other.plot() : known.plot());
    }

    private static List<String> either(List<String> known, List<String> other) {
        return known.isEmpty() ? other : known;
    }
}
