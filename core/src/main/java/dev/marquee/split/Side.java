package dev.marquee.split;

/** What ratings are grouped by. */
enum Side {
    USER,
    MOVIE
}
