/**
 * Read-only links by which users show others what they like. What a link shows names no id of a user, and nothing here changes
 * ratings or marks. How links are stored is in {@link dev.marquee.store.StoredLinks}.
 *
 * <p>Start at {@link dev.marquee.service.users.share.Shares}.
 */
@NullMarked
package dev.marquee.service.users.share;

import org.jspecify.annotations.NullMarked;
