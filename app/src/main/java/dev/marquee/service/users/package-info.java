/**
 * Users of a store: their state at a revision, recommendations, shelves, profile, imports and watchlist. Retraining
 * is in {@link dev.marquee.service.retrain}.
 *
 * <p>A response is made from one state of a user and one model. Start at {@link dev.marquee.service.users.UserService}.
 */
@NullMarked
package dev.marquee.service.users;

import org.jspecify.annotations.NullMarked;
