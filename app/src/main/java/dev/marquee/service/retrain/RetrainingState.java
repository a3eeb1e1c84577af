package dev.marquee.service.retrain;

/** State of the latest retraining. */
public enum RetrainingState {
    /** There was none yet. */
    NONE("none"),
    RUNNING("running"),
    /** The new model is served. */
    SWAPPED("swapped"),
    /** The new model is worse and saved in a file; the previous model stays in use. */
    REJECTED("kept-aside"),
    /** No rating was added or deleted since the last training. */
    UNCHANGED("unchanged"),
    CANCELLED("cancelled"),
    /** The model from before the last retraining is served again. */
    ROLLED_BACK("rolled-back"),
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
