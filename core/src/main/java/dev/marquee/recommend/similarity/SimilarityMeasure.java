package dev.marquee.recommend.similarity;

import dev.marquee.data.Catalogue;
import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import java.util.Locale;

/** By what movies are alike. */
public enum SimilarityMeasure {
    /** By those who rate them, as the model has learned. */
    MODEL {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            if (model instanceof MovieSimilarityModel compares) {
                return compares::similarities;
            }
            throw new UsageException(
                    "a model of %s does not compare movies; ask for likeness by genres".formatted(model.algorithm()));
        }
    },
    /** By genres and year, as the catalogue says: {@link GenresAndYear}. */
    GENRES {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            return new GenresAndYear(catalogue);
        }
    },
    /** By the mean of the two. */
    BOTH {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            Similarity learned = MODEL.by(model, catalogue);
            Similarity written = GENRES.by(model, catalogue);
            return (movie, others, similarities) -> {
                float[] other = new float[similarities.length];
                learned.similarities(movie, others, similarities);
                written.similarities(movie, others, other);
                for (int i = 0; i < other.length; i++) {
                    similarities[i] = (similarities[i] + other[i]) / 2;
                }
            };
        }
    };

    /** The first that a model can say: its own, or else genres. */
    public static SimilarityMeasure of(Model model) {
        return model instanceof MovieSimilarityModel ? MODEL : GENRES;
    }

    /** By what a list is mixed: what people see on it, and what the model knows beyond, if it does. */
    public static SimilarityMeasure ofLists(Model model) {
        return model instanceof MovieSimilarityModel ? BOTH : GENRES;
    }

    /**
     * Makes the measure for a model and its movies.
     *
     * @throws UsageException if the model does not compare movies, and is asked to
     */
    public abstract Similarity by(Model model, Catalogue catalogue);

    /**
     * By its name on the command line.
     *
     * @throws UsageException if there is none of that name
     */
    public static SimilarityMeasure named(String name) {
        return EnumNames.of("likeness", name, values());
    }

    /** As on the command line: {@code both}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
