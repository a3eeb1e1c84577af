/**
 * Finds and reads data sets by name, folder or file, including the bundled one. Training is not here.
 *
 * <p>Start at {@link dev.marquee.service.dataset.DataService}.
 */
@NullMarked
package dev.marquee.service.dataset;

import org.jspecify.annotations.NullMarked;
