/** Tests of plain, packed and archived files. */
@NullMarked
package dev.marquee.data.read.file;

import org.jspecify.annotations.NullMarked;
