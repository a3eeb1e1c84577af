/**
 * Declarations of algorithm options: name, type, range, default and meaning, each stated once. Parsing, validation,
 * help, tuning and the model card read the declaration; inside an algorithm its options are a record. Start at {@link
 * dev.marquee.model.option.OptionSet}.
 */
@NullMarked
package dev.marquee.model.option;

import org.jspecify.annotations.NullMarked;
