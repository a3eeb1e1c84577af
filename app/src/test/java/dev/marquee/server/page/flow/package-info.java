/**
 * Flows of the page, each driven by keys alone and by touch alone, with what the server has afterwards. Their names are not those of
 * tests, since they take minutes; CONTRIBUTING.md has the command.
 */
@NullMarked
package dev.marquee.server.page.flow;

import org.jspecify.annotations.NullMarked;
