package dev.marquee.service.dataset;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.internal.Counted;
import java.util.Locale;
import java.util.function.Predicate;

/** Says of how many movies each kind of metadata is known. */
final class MetadataText {
    private MetadataText() {}

    static String of(Catalogue catalogue) {
        return String.format(
                Locale.ROOT,
                "of %s %,d have a runtime, %,d directors, %,d writers, %,d a cast, %,d tags, %,d countries and"
                        + " %,d an age rating",
                Counted.of(catalogue.size(), "movie"),
                count(catalogue, Metadata::hasRuntime),
                count(catalogue, metadata -> !metadata.credits().directors().isEmpty()),
                count(catalogue, metadata -> !metadata.credits().writers().isEmpty()),
                count(catalogue, metadata -> !metadata.credits().cast().isEmpty()),
                count(catalogue, metadata -> !metadata.tags().isEmpty()),
                count(catalogue, metadata -> !metadata.countries().isEmpty()),
                count(catalogue, metadata -> !metadata.certificate().isEmpty()));
    }

    private static long count(Catalogue catalogue, Predicate<Metadata> known) {
        return catalogue.movies().stream()
                .filter(movie -> known.test(movie.metadata()))
                .count();
    }
}
