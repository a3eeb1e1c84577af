/**
 * The lists of all users of a model, written to one file: which users are done survives a kill, and the file appears only
 * when it is complete.
 *
 * <p>The lists are made by {@link dev.marquee.recommend.batch}; here are files, formats and progress. Start at {@link
 * dev.marquee.service.batch.BatchService}.
 */
@NullMarked
package dev.marquee.service.batch;

import org.jspecify.annotations.NullMarked;
