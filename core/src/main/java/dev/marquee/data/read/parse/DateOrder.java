package dev.marquee.data.read.parse;

/** What comes first in dates that end with the year, such as {@code 31.12.2019} and {@code 12/31/2019}. */
public enum DateOrder {
    /** Not known yet: a date is read as no time, and the block notes what it shows. */
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
}
