/**
 * Requests to one model: recommendations, predictions, similar movies, the interview; and the model that a server currently
 * serves. This package does not know the store.
 *
 * <p>One model handles a request from beginning to end. Start at {@link
 * dev.marquee.service.serving.ModelService}.
 */
@NullMarked
package dev.marquee.service.serving;

import org.jspecify.annotations.NullMarked;
