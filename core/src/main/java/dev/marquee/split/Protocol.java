package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import java.util.List;

/**
 * A protocol that splits a data set into a train and a test part. Sealed, because every report names its protocol and
 * {@link #parse} must know them all; a split made by other means comes as two files.
 */
public sealed interface Protocol
        permits FilesProtocol,
                RandomProtocol,
                StratifiedProtocol,
                TimeProtocol,
                ReplayProtocol,
                LeaveOneOutProtocol,
                KFoldProtocol,
                ColdUsersProtocol,
                ColdMoviesProtocol {
    /** {@return the protocol and its parameters, as {@link #parse} reads them} */
    String name();

    /**
     * Splits the data. The same data and seed give the same parts. Linear in the ratings, plus a sort if the protocol
     * goes by time; each split holds a copy of its ratings.
     *
     * @param data all ratings
     * @param seed of the random choice; ignored by a protocol that makes none
     * @return one split, or as many as the protocol has folds
     * @throws dev.marquee.data.MarqueeException if the data cannot be split this way: a part would be empty, or times
     *     are needed but unknown
     */
    List<Split> split(Dataset data, long seed);

    /**
     * {@return the one split of a protocol without folds} Throws as {@link #split}.
     *
     * @param data all ratings
     * @param seed of the random choice; ignored by a protocol that makes none
     * @throws UsageException if there are several
     */
    default Split splitOnce(Dataset data, long seed) {
        List<Split> splits = split(data, seed);
        if (splits.size() > 1) {
            throw new UsageException(
                    "split %s has %d train parts, but one is needed; use a split with one, such as random:0.2"
                            .formatted(name(), splits.size()));
        }
        return splits.getFirst();
    }

    /**
     * {@return whether the splits are the periods of a replay} Each train part then holds all ratings before the period, and
     * each test rating is predicted from what was known before it, the earlier test ratings included.
     */
    default boolean isReplay() {
        return false;
    }

    /**
     * {@return the protocol that splits the train part in turn, to choose options by: the same one, so that the chosen
     * options fit the test, or a random one if the test part is predefined}
     */
    default Protocol forValidation() {
        return this;
    }

    /**
     * Parses the name of a protocol.
     *
     * @param name such as {@code random:0.2}
     * @param files reads the files named by {@code u1} and {@code files:TRAIN,TEST}
     * @return the protocol
     * @throws UsageException if the name is unknown, or its parameters are out of range
     */
    static Protocol parse(String name, RatingsSource files) {
        return ProtocolParser.parse(name, files);
    }
}
