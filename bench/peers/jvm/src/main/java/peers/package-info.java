/** Recommenders of other libraries of the JVM, each a program that {@code run.py} starts. Nothing of Marquee is used here. */
package peers;
