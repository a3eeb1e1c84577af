/** Tests of what a server needs beside a model that answers, on small invented data. */
@NullMarked
package dev.marquee.service.live;

import org.jspecify.annotations.NullMarked;
