package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;

/**
 * How an algorithm lays its models out in named arrays.
 *
 * @param <M> the kind of model
 */
public interface ModelCodec<M extends Model> {
    /** The name of the algorithm. */
    String algorithm();

    /** Puts everything that {@link #read} needs, beside the data set, into named arrays. */
    void write(M model, SectionWriter sections);

    /**
     * Makes the model again: equal predictions to the last bit.
     *
     * @param data the users, movies and ratings it was trained on
     * @throws RuntimeException if the arrays do not make a model; whoever opened the file sees a
     *     {@link dev.marquee.data.MarqueeException} that names it
     */
    M read(SectionReader sections, Dataset data);
}
