package dev.marquee.synth;

/** The first key of each kind of random numbers. */
final class Streams {
    static final int RATING_COUNTS = 1;
    static final int POPULARITY = 2;
    static final int MOVIE = 3;
    static final int GENRE = 4;
    static final int TITLE = 5;
    static final int USER = 6;

    private Streams() {}
}
