package dev.marquee.service.dataset;

import dev.marquee.data.EnumNames;
import dev.marquee.synth.SyntheticSize;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A synthetic data set to write.
 *
 * @param size the numbers of users, movies and ratings
 * @param seed of the random numbers
 * @param out the folder, which must not exist or be empty
 * @param format of the ratings
 */
public record SynthRequest(SyntheticSize size, long seed, Path out, Format format) {
    /** The kind of file with the ratings. */
    public enum Format {
        CSV,
        PARQUET;

        /** The format of a name in lower case. */
        public static Format named(String name) {
            return EnumNames.of("format", name, values());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
