/**
 * What uses core: model files and metrics. It runs in the driver alone and needs Java 25; nothing here is sent to an executor.
 * Start at {@link dev.marquee.spark.assemble.ModelAssembly}.
 */
@NullMarked
package dev.marquee.spark.assemble;

import org.jspecify.annotations.NullMarked;
