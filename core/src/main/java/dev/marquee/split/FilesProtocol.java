package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Counted;
import java.util.List;

/** A predefined split in two files next to the data. The seed has no effect. */
record FilesProtocol(String name, String train, String test, RatingsSource files) implements Protocol {
    private static final double VALIDATION_SHARE = 0.1;

    @Override
    public List<Split> split(Dataset data, long seed) {
        Ratings trained = files.read(train, data);
        Ratings tested = files.read(test, data);
        int shared = shared(trained, tested);
        if (shared > 0) {
            throw new MarqueeException(
                    "%s and %s share %s, so a model would be tested on its training data; remove them from one file"
                            .formatted(train, test, Counted.of(shared, "rating")));
        }
        return List.of(Split.of(name, data, trained, tested));
    }

    @Override
    public Protocol forValidation() {
        return new RandomProtocol(VALIDATION_SHARE);
    }

    private static int shared(Ratings train, Ratings test) {
        RatingRows rows = test.byUser();
        int shared = 0;
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                shared += train.contains(user, rows.column(entry)) ? 1 : 0;
            }
        }
        return shared;
    }
}
