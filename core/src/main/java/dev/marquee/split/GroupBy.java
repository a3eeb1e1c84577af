package dev.marquee.split;

/** How ratings are grouped. */
enum GroupBy {
    USER,
    MOVIE
}
