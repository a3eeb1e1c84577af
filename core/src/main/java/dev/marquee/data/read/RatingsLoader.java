package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.Users;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.LineErrorHandler;
import dev.marquee.data.read.parse.MergedRatings;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.data.read.parse.RatingsFormat;
import dev.marquee.parallel.Workers;
import java.util.List;
import java.util.Optional;

/** Parses the file with the ratings of a data set. */
final class RatingsLoader {
    /**
     * The ratings of a data set with its users and movies.
     *
     * @param read the number of ratings in the file, including those of the same user and movie
     */
    record LoadedRatings(Users users, Catalogue catalogue, Ratings ratings, int read) {}

    private final InputFile file;
    private final RatingsFormat format;
    private final boolean mayNarrow;
    private final Optional<Catalogue> catalogue;
    private final Optional<Users> listed;

    /**
     * Parses nothing yet.
     *
     * @param mayNarrow whether ratings that are all whole stars get the scale of whole stars
     * @param catalogue the movies, if a file lists them
     * @param listed the users, if a file lists them
     */
    RatingsLoader(
            InputFile file,
            RatingsFormat format,
            boolean mayNarrow,
            Optional<Catalogue> catalogue,
            Optional<Users> listed) {
        this.file = file;
        this.format = format;
        this.mayNarrow = mayNarrow && format.scale().isPresent();
        this.catalogue = catalogue;
        this.listed = listed;
    }

    LoadedRatings parse(LineErrorHandler skipped, Workers workers, ReadListener listener) {
        RatingLines lines =
                new RatingLines(format, Optional.empty(), catalogue.map(movies -> DatasetReader.table(movies.ids())));
        List<ParsedBlock> blocks = new RatingsFile(file, lines, workers, listener).read(skipped);
        MergedRatings merged = listed.map(users -> MergedRatings.withAllUsers(blocks, users, catalogue))
                .orElseGet(() -> MergedRatings.of(blocks, Optional.empty(), catalogue));
        boolean narrows = mayNarrow && merged.wholeStarsOnly();
        Dataset data = merged.dataset(
                file.name(), format.scale(), narrows ? Optional.of(RatingScale.STARS) : format.scale(), workers);
        return new LoadedRatings(data.users(), data.catalogue(), data.ratings(), merged.size());
    }

    InputFile file() {
        return file;
    }

    Optional<Catalogue> catalogue() {
        return catalogue;
    }

    Optional<Users> listed() {
        return listed;
    }

    /** All that the ratings depend on besides the bytes of the file, as text. */
    String reading() {
        return "%s\n%s\n%s\n%s"
                .formatted(
                        format,
                        mayNarrow,
                        catalogue
                                .map(movies -> DatasetReader.hash(movies.ids()))
                                .orElse("none"),
                        listed.map(users -> DatasetReader.hash(users.ids())).orElse("none"));
    }
}
