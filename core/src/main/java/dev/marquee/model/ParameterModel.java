package dev.marquee.model;

import java.util.List;

/** A model that exports its parameters as named tensors. */
public interface ParameterModel extends Model {
    /**
     * {@return all learned parameters, without padding} A user or movie without training ratings has the row that the
     * model predicts with. Names are specific to the model and are listed in {@code docs/export.md}. Copies the
     * parameters.
     */
    List<Tensor> parameters();

    /** {@return the features of users and movies that the parameters apply to; empty for most models} */
    default List<Tensor> features() {
        return List.of();
    }
}
