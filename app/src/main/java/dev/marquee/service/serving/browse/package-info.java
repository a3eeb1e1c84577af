/**
 * The movies of a catalogue for one user: searched, filtered, sorted and paged, with what the model expects of each. Lists of
 * recommendations are elsewhere. Start at {@link dev.marquee.service.serving.browse.MovieBrowser}.
 */
@NullMarked
package dev.marquee.service.serving.browse;

import org.jspecify.annotations.NullMarked;
