package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import java.util.List;

/**
 * A way to cut a data set in a part to train on and a part to test on. Sealed, because every report names its protocol
 * and {@link #parse} must know them all: a split made by other means comes as two files.
 */
public sealed interface Protocol
        permits FilesProtocol,
                RandomProtocol,
                StratifiedProtocol,
                TimeProtocol,
                LeaveOneOutProtocol,
                KFoldProtocol,
                ColdUsersProtocol,
                ColdMoviesProtocol {
    /** The protocol and its parameters, as {@link #parse} reads them. */
    String name();

    /**
     * Cuts the data. The same data and seed give the same parts. Linear in the ratings, but for a sort where order in
     * time matters; every split holds a copy of its ratings.
     *
     * @return one split, or as many as the protocol has folds
     * @throws dev.marquee.data.MarqueeException if the data cannot be cut so: a part would be empty, or times are needed
     *     that are not known
     */
    List<Split> split(Dataset data, long seed);

    /**
     * How the train part is cut in turn, to choose options by: in the same way, so that what is chosen suits what is
     * tested, and at random where files say what is tested.
     */
    default Protocol forValidation() {
        return this;
    }

    /**
     * Reads the name of a protocol.
     *
     * @param files gives the files that {@code u1} and {@code files:TRAIN,TEST} name
     * @throws UsageException if the name is none, or its parameters are out of range
     */
    static Protocol parse(String name, RatingsSource files) {
        return ProtocolParser.parse(name, files);
    }
}
