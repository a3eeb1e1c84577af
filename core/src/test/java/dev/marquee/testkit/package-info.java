/**
 * What tests of all modules share: small invented data sets and a model simple enough to know by heart. Nothing here
 * comes from MovieLens, and nothing here is random: what looks random is drawn from a seed.
 */
@NullMarked
package dev.marquee.testkit;

import org.jspecify.annotations.NullMarked;
