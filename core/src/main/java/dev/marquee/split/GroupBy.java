package dev.marquee.split;

/** What ratings are grouped by. */
enum GroupBy {
    USER,
    MOVIE
}
