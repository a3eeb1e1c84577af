package dev.marquee.model;

/** A model that remembers how its training went. */
public interface TrainingHistoryModel extends Model {
    /** How its training went. */
    TrainingHistory history();
}
