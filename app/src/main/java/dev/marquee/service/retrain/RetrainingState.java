package dev.marquee.service.retrain;

/** How the last retraining stands, or went. */
public enum RetrainingState {
    /** None was asked for since the start. */
    NONE("none"),
    RUNNING("running"),
    /** The new model answers. */
    SWAPPED("swapped"),
    /** The new model was worse and is kept in a file; the one before answers on. */
    KEPT_REJECTED("kept-aside"),
    /** Nothing was rated or taken back that the model had not learned. */
    UNCHANGED("unchanged"),
    CANCELLED("cancelled"),
    FAILED("failed");

    private final String text;

    RetrainingState(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
