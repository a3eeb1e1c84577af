package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Users;
import dev.marquee.data.read.file.InputFile;
import java.util.Optional;

/** The files of a data set and their format. Sealed, because a folder has one of these layouts or is rejected. */
sealed interface DatasetLayout permits MovieLens100KLayout, DoubleColonLayout, MovieLensCsvLayout, RatingsTableLayout {
    /** The file with all ratings; identifies a folder of this layout. */
    String ratingsFile();

    /** The format of a file of ratings. */
    DetectedFormat format(InputFile file, ReadOptions options);

    /**
     * Whether a data set that has only whole stars gets the scale of whole stars, although the format allows half
     * stars.
     */
    boolean usesWholeStars();

    /** The movies; empty if no file lists them. */
    Optional<Catalogue> catalogue(Folder folder);

    /** The users; empty if no file lists them. */
    Optional<Users> users(Folder folder);
}
