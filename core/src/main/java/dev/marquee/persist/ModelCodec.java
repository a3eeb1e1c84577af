package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;

/**
 * Serializes the models of an algorithm as named arrays.
 *
 * @param <M> the kind of model
 */
public interface ModelCodec<M extends Model> {
    /** {@return the name of the algorithm} */
    String algorithm();

    /**
     * Writes everything that {@link #read} needs, besides the data set, as named arrays.
     *
     * @param model the model to write
     * @param sections receives the arrays
     */
    void write(M model, SectionWriter sections);

    /**
     * Writes a model inside another one. The model must be of this codec's algorithm, whose name determines the kind.
     *
     * @param model the model to write
     * @param sections receives the arrays, by names of its own
     */
    @SuppressWarnings("unchecked") // an algorithm has one kind of model
    default void writeMember(Model model, SectionWriter sections) {
        write((M) model, sections);
    }

    /**
     * Restores the model, with bitwise equal predictions.
     *
     * @param sections the arrays that {@link #write} wrote
     * @param data the users, movies and ratings it was trained on
     * @return a model of all users and movies of the data
     * @throws RuntimeException if the arrays are not a valid model; {@link ModelFile} wraps it in a
     *     {@link dev.marquee.data.MarqueeException} that names the file
     */
    M read(SectionReader sections, Dataset data);
}
