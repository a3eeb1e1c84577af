package dev.marquee.recommend;

/**
 * A reason for a recommended movie. Sealed, because these are the inputs of a model: the user's ratings, the movie's
 * genres and the user's demographics.
 */
public sealed interface Reason {
    /** {@return the amount by which the movie's score drops without this input; above 0} */
    float contribution();

    /**
     * A rating of the user.
     *
     * @param movie the rated movie, 0-based
     * @param rating its value
     * @param contribution the amount by which the movie's score drops without the rating; above 0
     */
    record Rating(int movie, float rating, float contribution) implements Reason {}

    /**
     * A genre of the movie.
     *
     * @param genre as written in the catalogue
     * @param contribution the amount by which the movie's score drops without the genre; above 0
     */
    record Genre(String genre, float contribution) implements Reason {}

    /**
     * A demographic trait of the user.
     *
     * @param trait gender, occupation or age
     * @param value of the trait, as written in the data
     * @param contribution the amount by which the movie's score drops if the trait is unknown; above 0
     */
    record Demographic(Trait trait, String value, float contribution) implements Reason {}
}
