/**
 * Data sets by name, folder or file, among them the bundled one. What is learned from them is not known here.
 *
 * <p>Start at {@link dev.marquee.service.dataset.DataService}.
 */
@NullMarked
package dev.marquee.service.dataset;

import org.jspecify.annotations.NullMarked;
