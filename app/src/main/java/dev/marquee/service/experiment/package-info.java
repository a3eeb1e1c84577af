/**
 * Training, evaluation, comparison, tuning and the study, each with a request, a service and a response. Serving a model to
 * users is in {@link dev.marquee.service.serving}.
 *
 * <p>Start at {@link dev.marquee.service.experiment.TrainService}.
 */
@NullMarked
package dev.marquee.service.experiment;

import org.jspecify.annotations.NullMarked;
