package dev.marquee.model.option;

/** A group of features that is switched on or off as a whole. */
public enum FeatureGroup {
    /** Of a user: one column per gender. */
    GENDER,
    /** Of a user: one column per occupation. */
    OCCUPATION,
    /** Of a user: the age in standard deviations from the mean; an unknown age counts as the mean. */
    AGE,
    /** Of a user: one column per five years of age. */
    AGES,
    /** Of a movie: one column per genre. */
    GENRE,
    /** Of a movie: the year of release in standard deviations from the mean; an unknown year counts as the mean. */
    YEAR,
    /** Of a movie: one column per year of release. */
    YEARS,
    /** Of a movie: one column per director, writer or actor of at least two movies. */
    PEOPLE,
    /** Of a movie: one column per tag of at least two movies. */
    TAGS,
    /** Of a movie: one column per word of the plot that a few, but not many, movies have. */
    PLOT
}
