/**
 * The first n movies of all users, by products of blocks of users and movies. Start at {@link dev.marquee.spark.lists.ListBlocks}.
 */
@NullMarked
package dev.marquee.spark.lists;

import org.jspecify.annotations.NullMarked;
