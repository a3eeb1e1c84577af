package dev.marquee.recommend.similarity;

import dev.marquee.data.Catalogue;
import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import java.util.Locale;

/** The measure of movie similarity. */
public enum SimilarityMeasure {
    /** Learned by the model from ratings. */
    MODEL {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            if (model instanceof MovieSimilarityModel similarityModel) {
                return similarityModel::similarities;
            }
            throw new UsageException(
                    "%s models have no movie similarity; choose similarity by genres".formatted(model.algorithm()));
        }
    },
    /** By genres and year of the catalogue: {@link GenresAndYear}. */
    GENRES {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            return new GenresAndYear(catalogue);
        }
    },
    /** The mean of the two. */
    BOTH {
        @Override
        public Similarity by(Model model, Catalogue catalogue) {
            Similarity learned = MODEL.by(model, catalogue);
            Similarity byGenres = GENRES.by(model, catalogue);
            return (movie, others, similarities) -> {
                float[] other = new float[similarities.length];
                learned.similarities(movie, others, similarities);
                byGenres.similarities(movie, others, other);
                for (int i = 0; i < other.length; i++) {
                    similarities[i] = (similarities[i] + other[i]) / 2;
                }
            };
        }
    };

    /**
     * {@return the default for a model: its own similarity if it has one, else genres}
     *
     * @param model the model that is to compare movies
     */
    public static SimilarityMeasure of(Model model) {
        return model instanceof MovieSimilarityModel ? MODEL : GENRES;
    }

    /**
     * {@return the measure for diversification: both if the model has a similarity, else genres}
     *
     * @param model the model whose lists are to be diversified
     */
    public static SimilarityMeasure ofLists(Model model) {
        return model instanceof MovieSimilarityModel ? BOTH : GENRES;
    }

    /**
     * {@return the similarity by this measure for a model and its movies}
     *
     * @param model the model that is to compare movies
     * @param catalogue with genres and years
     * @throws UsageException if the measure needs a {@link MovieSimilarityModel} and the model is none
     */
    public abstract Similarity by(Model model, Catalogue catalogue);

    /**
     * Finds a measure by its name.
     *
     * @param name in lower case: {@code genres}
     * @return the measure
     * @throws UsageException if no measure has this name
     */
    public static SimilarityMeasure named(String name) {
        return EnumNames.of("similarity", name, values());
    }

    /** As on the command line: {@code both}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
