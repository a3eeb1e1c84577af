/**
 * What a person can ask Marquee for, once, whichever door they come through: data by its name, a model trained, measured,
 * kept and asked. Requests and answers are records of plain values.
 *
 * <p>Nothing here reads arguments or prints, and no algorithm is known by its class.
 */
@NullMarked
package dev.marquee.service;

import org.jspecify.annotations.NullMarked;
