/**
 * Checks of the repository as a whole: words, glossary, source folders and the picture of the packages. The program's
 * behaviour is tested elsewhere, the dependencies of packages in {@code ArchitectureTest}.
 *
 * <p>Start at {@code Repository}, which finds the files.
 */
@org.jspecify.annotations.NullMarked
package dev.marquee.project;
