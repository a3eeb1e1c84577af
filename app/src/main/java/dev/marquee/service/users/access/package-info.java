/**
 * Who may read and change a user's data: the client that has the user's token, or the id of a user who has none.
 *
 * <p>Not API keys, which clients of the server have ({@link dev.marquee.server.http.access}). A refusal and an unknown id always have
 * the same exception. Start at {@link dev.marquee.service.users.access.UserAccess}.
 */
@NullMarked
package dev.marquee.service.users.access;

import org.jspecify.annotations.NullMarked;
