package dev.marquee.persist;

import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The metadata of the movies, one element or list of names per movie. A kind that no movie has is not written. */
final class MetadataSections {
    private static final String RUNTIME = "runtime";
    private static final String CERTIFICATE = "certificate";
    private static final String DIRECTOR = "director";
    private static final String WRITER = "writer";
    private static final String CAST = "cast";
    private static final String COUNTRY = "country";
    private static final String LANGUAGE = "language";
    private static final String TAG = "tag";
    private static final String PLOT = "plot";

    private MetadataSections() {}

    static void write(List<Movie> movies, SectionWriter sections) {
        List<Metadata> all = movies.stream().map(Movie::metadata).toList();
        if (all.stream().anyMatch(Metadata::hasRuntime)) {
            sections.ints(RUNTIME, all.stream().mapToInt(Metadata::runtime).toArray());
        }
        writeTexts(CERTIFICATE, all, Metadata::certificate, sections);
        write(DIRECTOR, all, metadata -> metadata.credits().directors(), sections);
        write(WRITER, all, metadata -> metadata.credits().writers(), sections);
        write(CAST, all, metadata -> metadata.credits().cast(), sections);
        write(COUNTRY, all, Metadata::countries, sections);
        write(LANGUAGE, all, Metadata::languages, sections);
        write(TAG, all, Metadata::tags, sections);
        writeTexts(PLOT, all, Metadata::plot, sections);
    }

    private static void writeTexts(
            String section, List<Metadata> all, Function<Metadata, String> text, SectionWriter sections) {
        List<String> texts = all.stream().map(text).toList();
        if (texts.stream().anyMatch(of -> !of.isEmpty())) {
            sections.texts(section, texts);
        }
    }

    private static void write(
            String section, List<Metadata> all, Function<Metadata, List<String>> names, SectionWriter sections) {
        List<List<String>> lists = all.stream().map(names).toList();
        if (lists.stream().anyMatch(list -> !list.isEmpty())) {
            NameLists.write(section, lists, sections);
        }
    }

    /** Reads the metadata of the expected number of movies; {@link Metadata#UNKNOWN} for each if there is none. */
    static List<Metadata> read(int movies, SectionReader sections) {
        int[] runtimes = sections.has(RUNTIME) ? sections.ints(RUNTIME, movies) : new int[movies];
        List<String> certificates = texts(CERTIFICATE, movies, sections);
        List<List<String>> directors = lists(DIRECTOR, movies, sections);
        List<List<String>> writers = lists(WRITER, movies, sections);
        List<List<String>> cast = lists(CAST, movies, sections);
        List<List<String>> countries = lists(COUNTRY, movies, sections);
        List<List<String>> languages = lists(LANGUAGE, movies, sections);
        List<List<String>> tags = lists(TAG, movies, sections);
        List<String> plots = texts(PLOT, movies, sections);
        return IntStream.range(0, movies)
                .mapToObj(movie -> new Metadata(
                        runtimes[movie],
                        textOf(certificates, movie),
                        new Credits(of(directors, movie), of(writers, movie), of(cast, movie)),
                        of(countries, movie),
                        of(languages, movie),
                        of(tags, movie),
                        textOf(plots, movie)))
                .toList();
    }

    private static List<List<String>> lists(String section, int movies, SectionReader sections) {
        return sections.has(section) ? NameLists.read(section, movies, sections) : List.of();
    }

    private static List<String> texts(String section, int movies, SectionReader sections) {
        return sections.has(section) ? sections.texts(section, movies) : List.of();
    }

    private static String textOf(List<String> texts, int movie) {
        return texts.isEmpty() ? "" : texts.get(movie);
    }

    private static List<String> of(List<List<String>> lists, int movie) {
        return lists.isEmpty() ? List.of() : lists.get(movie);
    }
}
