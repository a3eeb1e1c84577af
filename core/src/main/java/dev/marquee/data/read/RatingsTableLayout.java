package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Users;
import dev.marquee.data.read.file.InputFile;
import java.util.Optional;

/** One user-supplied table of ratings or events. Movies have no titles, only ids. */
record RatingsTableLayout(String ratingsFile) implements DatasetLayout {
    @Override
    public DetectedFormat format(InputFile file, ReadOptions options) {
        return new FormatDetector(file, options, RatingScale.HALF_STARS, false).detect();
    }

    @Override
    public boolean usesWholeStars() {
        return true;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return Optional.empty();
    }
}
