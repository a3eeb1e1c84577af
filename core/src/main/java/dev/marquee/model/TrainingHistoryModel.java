package dev.marquee.model;

/** A model that keeps its loss per epoch. */
public interface TrainingHistoryModel extends Model {
    /** The loss per epoch. */
    TrainingHistory history();
}
