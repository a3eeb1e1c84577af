package dev.marquee.model;

import java.util.List;

/** A model that gives away what it learned, as named arrays, for other programs and for the curious. */
public interface ParameterModel extends Model {
    /**
     * Everything it learned, free of padding. A user or movie that training never saw has the row that the model predicts
     * with. Names are this model's own and are listed in {@code docs/export.md}. Copies the parameters.
     */
    List<Tensor> parameters();

    /** What the data say of users and movies, as numbers that the parameters are applied to; empty for most models. */
    default List<Tensor> features() {
        return List.of();
    }
}
