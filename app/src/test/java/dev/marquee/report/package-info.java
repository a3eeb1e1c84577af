/** Tests of pages and charts. They parse the markup as XML, since string comparisons do not detect broken markup. */
@org.jspecify.annotations.NullMarked
package dev.marquee.report;
