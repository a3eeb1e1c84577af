/**
 * The front door of the library: read data, train, evaluate, save, open and recommend in a few lines, by ids and titles.
 *
 * <p>Everything here is a short form of the packages below it, which have all options: {@link dev.marquee.data.read},
 * {@link dev.marquee.recipe}, {@link dev.marquee.evaluate}, {@link dev.marquee.persist} and {@link
 * dev.marquee.recommend}; nothing is computed here. Start at {@link dev.marquee.Marquee}.
 */
@NullMarked
package dev.marquee;

import org.jspecify.annotations.NullMarked;
