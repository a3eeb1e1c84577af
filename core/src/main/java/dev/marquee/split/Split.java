package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;

/**
 * A data set cut in parts.
 *
 * @param name of the protocol and its parameters, as on the command line: {@code random:0.2}
 * @param train what may be learned from, validation excluded
 * @param validation for choosing options; empty unless asked for
 * @param test for measuring, once, at the end
 */
public record Split(String name, Dataset train, Ratings validation, Ratings test) {}
