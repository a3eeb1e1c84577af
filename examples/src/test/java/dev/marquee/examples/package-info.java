/**
 * Runs every example on the bundled data and checks that README and docs quote them verbatim. The examples themselves
 * have no tests beyond that. Start at {@code ExamplesTest}.
 */
package dev.marquee.examples;
