package dev.marquee.service.retrain;

import dev.marquee.data.Catalogue;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Counted;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.util.Locale;

/** Whether a model can take the place of another while users are served: what they rated must keep its meaning. */
final class CompatibilityCheck {
    private CompatibilityCheck() {}

    /**
     * @throws MarqueeException if the next model lacks a movie of the one in use, or has another rating scale
     */
    static void check(Path file, ModelService inUse, ModelService next) {
        Ratings ratings = next.data().ratings();
        if (ratings.isImplicit() != inUse.data().ratings().isImplicit()
                || (!ratings.isImplicit()
                        && !ratings.scale().equals(inUse.data().ratings().scale()))) {
            throw new MarqueeException(
                    "%s learned from ratings on another scale than the model in use; start the server again to serve it"
                            .formatted(file));
        }
        Catalogue movies = inUse.data().catalogue();
        long missing = movies.ids().ids().stream()
                .filter(id -> !next.data().catalogue().ids().contains(id))
                .count();
        if (missing > 0) {
            throw new MarqueeException(String.format(
                    Locale.ROOT,
                    "%s lacks %,d of the %s of the model in use; start the server again to serve it",
                    file,
                    missing,
                    Counted.of(movies.size(), "movie")));
        }
    }
}
