package dev.marquee.search;

/** Fields of a movie in the index. */
final class Fields {
    static final String WORD = "word";
    static final String SHORT_WORD = "shortWord";
    static final String JOINED = "joined";
    static final String START = "start";
    static final String SHORT_START = "shortStart";
    static final String WHOLE = "whole";
    static final String SIZE = "size";
    /** As text, to be typed. */
    static final String YEAR = "year";
    /** As a number, to filter by. */
    static final String RELEASED = "released";

    static final String GENRE = "genre";

    private Fields() {}
}
