package dev.marquee.search;

/** Names of the index fields of a movie. */
final class Fields {
    static final String WORD = "word";
    static final String SHORT_WORD = "shortWord";
    static final String JOINED = "joined";
    static final String START = "start";
    static final String SHORT_START = "shortStart";
    static final String WHOLE = "whole";
    static final String SIZE = "size";
    /** Year of release as text, for typed years. */
    static final String YEAR = "year";
    /** Year of release as a number, for filters. */
    static final String RELEASED = "released";

    static final String GENRE = "genre";

    private Fields() {}
}
