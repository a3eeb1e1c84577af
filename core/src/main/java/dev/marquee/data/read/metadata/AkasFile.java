package dev.marquee.data.read.metadata;

import dev.marquee.data.Catalogue;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.file.FileSample;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.internal.Counted;
import dev.marquee.internal.FileKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * IMDb's {@code title.akas.tsv}, plain or gzip: one line per title, with the movie's id. Titles under which a movie was only
 * made, or that were made up, are passed over. Stricter than the readers of other metadata: a truncated file would make movies
 * seem unknown.
 *
 * @param path the file, or a folder that has it under IMDb's name
 */
public record AkasFile(Path path) {
    private static final String NAME = "title.akas.tsv";
    private static final String WORKING = "working";

    /**
     * Reads the titles of a catalogue's movies in one pass: about 100 MB of plain text per second or more, and memory only
     * for what is returned.
     *
     * @param catalogue movies with ids of IMDb
     * @return the distinct titles of each movie that has any, in order of the file
     * @throws MarqueeException if the catalogue has no ids of IMDb, or the file is not {@code title.akas.tsv}, is truncated or
     *     damaged, or has none of the movies
     */
    public Map<MovieId, List<String>> read(Catalogue catalogue) {
        Map<MovieId, Integer> ids = ids(catalogue);
        InputFile file = file();
        if (ids.isEmpty()) {
            throw new MarqueeException(
                    "%s names movies by their ids of IMDb, and this model has none, because its data had no links.csv; use a model of data with links.csv, such as ml-latest"
                            .formatted(file.label()));
        }
        Map<Integer, Collection<String>> titles = read(file, new HashSet<>(ids.values())::contains);
        if (titles.isEmpty()) {
            throw new MarqueeException(String.format(
                    Locale.ROOT,
                    "%s has no title of the %s an id of IMDb; give IMDb's whole %s",
                    file.label(),
                    Counted.of(ids.size(), "movie of this model that has", "movies of this model that have"),
                    NAME));
        }
        Map<MovieId, List<String>> ofMovies = HashMap.newHashMap(titles.size());
        ids.forEach((movie, id) -> {
            if (titles.containsKey(id)) {
                ofMovies.put(movie, List.copyOf(titles.get(id)));
            }
        });
        return Map.copyOf(ofMovies);
    }

    /**
     * Reads the first line alone.
     *
     * @throws MarqueeException if the file cannot be read or is not {@code title.akas.tsv}
     */
    public void check() {
        InputFile file = file();
        try (InputStream in = new BufferedInputStream(file.open(), FileKind.LOOK)) {
            AkasColumns _ = AkasColumns.of(lines(file, in).first(), file);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** The number in the id of IMDb of each movie that has one. */
    private static Map<MovieId, Integer> ids(Catalogue catalogue) {
        Map<MovieId, Integer> ids = new HashMap<>();
        for (Movie movie : catalogue.movies()) {
            int id = ImdbIds.number(movie.links().imdb());
            if (id != ImdbIds.NONE) {
                ids.put(movie.id(), id);
            }
        }
        return ids;
    }

    private InputFile file() {
        return Files.isDirectory(path)
                ? InputFile.find(path, NAME)
                        .orElseThrow(() ->
                                new MarqueeException("the folder %1$s has no %2$s or %2$s.gz; give the path of the file"
                                        .formatted(path, NAME)))
                : new InputFile(path);
    }

    private static Map<Integer, Collection<String>> read(InputFile file, IntPredicate wanted) {
        Map<Integer, Collection<String>> titles = new HashMap<>();
        try (InputStream in = new BufferedInputStream(file.open(), FileKind.LOOK)) {
            AkasLines lines = lines(file, in);
            AkasColumns columns = AkasColumns.of(lines.first(), file);
            while (lines.next(columns, wanted)) {
                List<String> fields = lines.fields();
                String title = fields.get(columns.title()).strip();
                if (!title.isEmpty()
                        && !title.equals(ByteLines.NO_VALUE)
                        && !columns.notes(fields).contains(WORKING)) {
                    titles.computeIfAbsent(lines.id(), _ -> new LinkedHashSet<>())
                            .add(title);
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return titles;
    }

    private static AkasLines lines(InputFile file, InputStream in) throws IOException {
        in.mark(FileKind.LOOK);
        FileKind kind = FileSample.kind(in.readNBytes(FileKind.LOOK));
        in.reset();
        if (kind != FileKind.TEXT) {
            throw new MarqueeException("%s is %s, not the text %s of IMDb; give that file, plain or packed with gzip"
                    .formatted(file.label(), kind.label(), NAME));
        }
        return new AkasLines(in, file);
    }
}
