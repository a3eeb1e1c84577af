/**
 * Routes for operators, who need a key of scope admin: what the server does and has done, and its API keys. Retraining has routes of its
 * own. Nothing here names a user.
 *
 * <p>Start at {@link dev.marquee.server.api.admin.AdminRoutes}.
 */
@NullMarked
package dev.marquee.server.api.admin;

import org.jspecify.annotations.NullMarked;
