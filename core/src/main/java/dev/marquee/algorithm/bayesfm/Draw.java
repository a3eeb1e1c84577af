package dev.marquee.algorithm.bayesfm;

/**
 * What a chain knew in a window of draws. A rating is at most level l with chance Φ(a (t_l - f)), where f is the value of
 * user and movie, the product of their rows, t the user's thresholds and a the user's scale times the movie's.
 *
 * @param users a row a user
 * @param movies a row a movie
 * @param thresholds of each user, one less than there are levels
 * @param userScales of each user
 * @param movieScales of each movie
 * @param moments what each moment adds to the values of its user
 * @param newcomer what is known of a person to come
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record Draw(
        FactorTable users,
        FactorTable movies,
        float[] thresholds,
        float[] userScales,
        float[] movieScales,
        float[] moments,
        NewUserPrior newcomer) {}
