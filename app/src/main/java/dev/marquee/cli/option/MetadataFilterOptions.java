package dev.marquee.cli.option;

import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Filter.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Filters by what movies are, for models trained on data with metadata. Mixin. */
public final class MetadataFilterOptions {
    @Option(
            names = "--max-runtime",
            paramLabel = "MINUTES",
            description = "Only movies that run at most this long, if the data has runtimes (see --metadata of train).")
    private Optional<Integer> maxRuntime = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "Only movies directed or written by this name, or with it in the cast; if repeated, any of them.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only movies with this tag; if repeated, any of them.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Only movies produced in this country, such as FR; if repeated, any of them.")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Only movies in this original language, such as fr; if repeated, any of them.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--certificate",
            paramLabel = "RATING",
            description = "Only movies with this age rating, such as PG; if repeated, any of them.")
    private List<String> certificates = new ArrayList<>();

    public List<Filter> filters() {
        return Stream.of(
                        maxRuntime.<Filter>map(Filter.RunsAtMost::new),
                        any(Attribute.NAME, names),
                        any(Attribute.TAG, tags),
                        any(Attribute.COUNTRY, countries),
                        any(Attribute.LANGUAGE, languages),
                        any(Attribute.CERTIFICATE, certificates))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Filter> any(Attribute attribute, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Filter.HasAny(attribute, values));
    }
}
