/**
 * What a server needs beside a model that answers: training it again from what people have rated since, and putting the new
 * one in its place while it is being asked. No HTTP here, no algorithm by name, and no way to a store but what is handed in.
 *
 * <p>Training again starts at {@link dev.marquee.service.live.Retraining}.
 */
@NullMarked
package dev.marquee.service.live;

import org.jspecify.annotations.NullMarked;
