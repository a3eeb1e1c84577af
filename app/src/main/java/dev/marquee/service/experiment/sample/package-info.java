/**
 * What models recommend to some users, for reports that show it next to the metrics. Models come from the experiments; nothing is
 * trained or written here. Start at {@link dev.marquee.service.experiment.sample.ListSampler}.
 */
@NullMarked
package dev.marquee.service.experiment.sample;

import org.jspecify.annotations.NullMarked;
