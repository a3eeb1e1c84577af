package dev.marquee.evaluate;

import dev.marquee.data.Ratings;
import dev.marquee.model.Scorer;

/**
 * A user with at least one test rating.
 *
 * @param user 0-based
 * @param scorer the user's view of the model
 * @param train the ratings the model learned from, of all users
 * @param test the ratings to measure on, of all users
 */
record TestUser(int user, Scorer scorer, Ratings train, Ratings test) {}
