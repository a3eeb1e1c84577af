package dev.marquee.recommend;

/**
 * Something that speaks for a movie. Sealed, because these are what a model can know: what the person rated, what the
 * movie is, and who the person is.
 */
public sealed interface Reason {
    /** How much the movie's score falls when this alone is taken away; above 0. */
    float contribution();

    /**
     * A rating of the person's.
     *
     * @param movie which they rated, 0-based
     * @param rating what they gave it
     */
    record Rating(int movie, float rating, float contribution) implements Reason {}

    /**
     * A genre of the movie.
     *
     * @param genre as the catalogue writes it
     */
    record Genre(String genre, float contribution) implements Reason {}

    /**
     * Something known of the person.
     *
     * @param value of the trait, as the data writes it
     */
    record Person(Trait trait, String value, float contribution) implements Reason {}
}
