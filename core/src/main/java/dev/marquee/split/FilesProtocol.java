package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.List;

/** Parts that someone else cut and that lie in two files beside the data. The seed changes nothing. */
record FilesProtocol(String name, String train, String test, RatingsSource files) implements Protocol {
    private static final double VALIDATION_SHARE = 0.1;

    @Override
    public List<Split> split(Dataset data, long seed) {
        Ratings trained = files.read(train, data);
        Ratings tested = files.read(test, data);
        int shared = shared(trained, tested);
        if (shared > 0) {
            throw new MarqueeException(
                    "%s and %s overlap in %,d of the ratings, so a model would be tested on what it was shown; remove them from one"
                            .formatted(train, test, shared));
        }
        return List.of(Split.of(name, data, trained, tested));
    }

    @Override
    public Protocol forValidation() {
        return new RandomProtocol(VALIDATION_SHARE);
    }

    private static int shared(Ratings one, Ratings other) {
        RatingRows rows = other.byUser();
        int shared = 0;
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                shared += one.contains(user, rows.column(entry)) ? 1 : 0;
            }
        }
        return shared;
    }
}
