/**
 * What tests of models need: the contract every algorithm passes, {@link dev.marquee.testkit.ModelContract}, and small
 * data sets made from a seed. Other modules use it as the test-jar of core. No test runs from here by itself.
 */
@NullMarked
package dev.marquee.testkit;

import org.jspecify.annotations.NullMarked;
