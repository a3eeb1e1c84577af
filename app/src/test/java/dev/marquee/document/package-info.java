/**
 * What README and docs say about the program is true: their commands and requests parse, and the pages of reference are those
 * that the declarations give.
 *
 * <p>Java in the pages is checked by the examples, the words and links of pages elsewhere. A page is read as Markdown, by line;
 * nothing is trained or served here. Start at {@link dev.marquee.document.DocumentedCommandsTest}.
 */
package dev.marquee.document;
