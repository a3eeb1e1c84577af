/**
 * Support for tests of models: the contract of all algorithms, {@link dev.marquee.testkit.ModelContract}, and small
 * seeded data sets. Other modules use it as the test-jar of core. Most tests here run only through implementing
 * classes.
 */
@NullMarked
package dev.marquee.testkit;

import org.jspecify.annotations.NullMarked;
