/**
 * What a server can be asked for beside {@link dev.marquee.service}: a model that is exchanged while it answers, and people
 * who are kept in a store and are known as they are at this moment. How a request comes and an answer goes is not known here.
 *
 * <p>Every answer is made by one model and of one moment of a person from beginning to end. Start at {@link
 * dev.marquee.service.live.UserService}.
 */
@NullMarked
package dev.marquee.service.live;

import org.jspecify.annotations.NullMarked;
