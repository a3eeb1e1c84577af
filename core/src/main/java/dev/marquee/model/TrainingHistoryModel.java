package dev.marquee.model;

/** A model that keeps its loss per epoch. */
public interface TrainingHistoryModel extends Model {
    /** {@return the loss per epoch} */
    TrainingHistory history();
}
