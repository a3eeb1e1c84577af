package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Users;
import dev.marquee.data.read.parse.RatingsFormat;
import java.util.Optional;

/** Which files make up a data set, and how they are written. Sealed, because a folder is one of these or not ours. */
sealed interface DatasetLayout permits MovieLens100KLayout, DoubleColonLayout, MovieLensCsvLayout, RatingsTableLayout {
    /** The file with all ratings, by which a folder of this layout is known. */
    String ratingsFile();

    /** How a file of ratings is written. */
    RatingsFormat format(InputFile file, ReadOptions options);

    /** Whether a data set of whole stars alone is on the scale of whole stars, though the format allows halves. */
    boolean usesWholeStars();

    /** The movies; empty where no file lists them. */
    Optional<Catalogue> catalogue(Folder folder);

    /** The users; empty where no file lists them. */
    Optional<Users> users(Folder folder);
}
