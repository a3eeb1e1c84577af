/**
 * What one model can be asked: recommendations, predictions, similar movies, the interview, and the model that a server
 * has at the moment. No store is known here.
 *
 * <p>One request is answered by one model from beginning to end. Start at {@link
 * dev.marquee.service.serving.ModelService}.
 */
@NullMarked
package dev.marquee.service.serving;

import org.jspecify.annotations.NullMarked;
