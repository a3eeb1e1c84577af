/** Tests of what the server asks: on the bundled data, short models, and stores in folders of their own. */
@NullMarked
package dev.marquee.service.live;

import org.jspecify.annotations.NullMarked;
