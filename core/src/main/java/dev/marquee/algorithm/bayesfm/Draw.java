package dev.marquee.algorithm.bayesfm;

/**
 * One draw of everything, as tables: the machine's value for a user and a movie is the product of their rows. It is the
 * value the pair would have if the user had rated the movie, since only then is there a rating to predict: the movie
 * counts among those the user rated, and the user among those who rated it. A rating is at most level l with chance
 * Φ(scale (t_l - value)), scale the user's times the movie's.
 *
 * @param width of a row in either table
 * @param users a row a user
 * @param movies a row a movie
 * @param thresholds of each user, one less than there are levels
 * @param userScales of each user
 * @param movieScales of each movie
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record Draw(int width, float[] users, float[] movies, float[] thresholds, float[] userScales, float[] movieScales) {}
