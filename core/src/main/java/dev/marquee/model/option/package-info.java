/**
 * How an algorithm declares its options, once: name, type, range, default and meaning. Parsing, checking, help, tuning
 * and the model card all read that declaration; inside an algorithm its options are a record. Start at
 * {@link dev.marquee.model.option.OptionSet}.
 */
@NullMarked
package dev.marquee.model.option;

import org.jspecify.annotations.NullMarked;
