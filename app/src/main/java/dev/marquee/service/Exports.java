package dev.marquee.service;

import static java.util.stream.Collectors.toSet;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.imports.Export;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ExportedMovie;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.Imported;
import dev.marquee.imports.Importer;
import dev.marquee.imports.ListReader;
import dev.marquee.imports.MovieMatcher;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.model.Profile;
import dev.marquee.model.Profile.Rated;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What people bring from other sites, as persons to recommend to and lists to choose from. */
final class Exports {
    private final Dataset data;
    private final Importer importer;

    /** Prepares the titles of the data's movies, which takes a moment. */
    Exports(Dataset data) {
        this.data = data;
        this.importer =
                new Importer(new MovieMatcher(data.catalogue()), data.ratings().scale());
    }

    /** A person, and the report on the export they came with. */
    record Arrived(Person person, ImportAnswer report) {}

    /** A list as a filter, and the report on it. */
    record Listed(Filter filter, ListAnswer report) {}

    /** @throws MarqueeException if it is no export, not whole, or none of its movies is known here */
    Arrived person(Path file, ImportOptions options) {
        Export export = new ExportReader(options).read(file);
        Imported imported = importer.take(export);
        if (imported.matched() == 0) {
            throw new MarqueeException(
                    "none of the %,d movies rated or seen in %s is in this model's catalogue of %,d%s; take a model of more movies, such as one of ml-latest"
                            .formatted(
                                    imported.unmatched().size()
                                            + imported.ambiguous().size(),
                                    file,
                                    data.catalogue().size(),
                                    first(imported.unmatched())));
        }
        List<Rated> ratings = new ArrayList<>();
        imported.ratings().forEach((movie, value) -> ratings.add(new Rated(movie, value)));
        return new Arrived(
                new Person.Newcomer(new Profile(Demographics.UNKNOWN, ratings), imported.seen()),
                report(export, imported));
    }

    /** @throws MarqueeException if the list cannot be read, or none of its movies is known here */
    Listed list(Path file) {
        List<ExportedMovie> movies = ListReader.read(file);
        Imported chosen = importer.choose(movies);
        if (chosen.matched() == 0) {
            throw new MarqueeException(
                    "none of the %,d movies of %s is in this model's catalogue of %,d%s; write an id or a title with its year on each line"
                            .formatted(movies.size(), file, data.catalogue().size(), first(chosen.unmatched())));
        }
        List<MovieId> ids = chosen.seen().stream()
                .sorted()
                .map(movie -> data.catalogue().movie(movie).id())
                .toList();
        return new Listed(new Filter.Among(ids), new ListAnswer(ids.size(), labels(chosen), unclear(chosen)));
    }

    private static String first(List<ExportedMovie> unmatched) {
        return unmatched.isEmpty() ? "" : ", not even " + unmatched.getFirst().label();
    }

    private ImportAnswer report(Export export, Imported imported) {
        List<ImportAnswer.Taken> taken = new ArrayList<>();
        imported.ratings()
                .forEach((movie, value) -> taken.add(new ImportAnswer.Taken(answer(movie), OptionalDouble.of(value))));
        imported.seen().stream()
                .sorted()
                .forEach(movie -> taken.add(new ImportAnswer.Taken(answer(movie), OptionalDouble.empty())));
        Set<ExportedMovie> rated =
                export.ratings().stream().map(rating -> rating.movie()).collect(toSet());
        int seen = (int) export.seen().stream()
                .filter(movie -> !rated.contains(movie))
                .distinct()
                .count();
        return new ImportAnswer(
                export.source().toString(),
                new ScaleMapping(export.scale(), data.ratings().scale()).words(),
                new ImportAnswer.Read(
                        export.ratings().size(), seen, export.listed().size(), export.series()),
                new ImportAnswer.Matched(
                        imported.ratings().size(), imported.seen().size(), imported.byId(), imported.repeated()),
                taken,
                labels(imported),
                unclear(imported));
    }

    private static List<String> labels(Imported imported) {
        return imported.unmatched().stream().map(ExportedMovie::label).toList();
    }

    private List<ImportAnswer.Unclear> unclear(Imported imported) {
        return imported.ambiguous().stream()
                .map(each -> new ImportAnswer.Unclear(
                        each.movie().label(),
                        each.candidates().stream().map(this::answer).toList()))
                .toList();
    }

    private MovieAnswer answer(int movie) {
        Movie known = data.catalogue().movie(movie);
        return MovieAnswer.of(known);
    }
}
