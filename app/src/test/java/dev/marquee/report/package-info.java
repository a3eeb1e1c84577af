/** Pages and charts are read back by an XML parser, since what is broken markup shows in no string comparison. */
@org.jspecify.annotations.NullMarked
package dev.marquee.report;
