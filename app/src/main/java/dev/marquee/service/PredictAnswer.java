package dev.marquee.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalDouble;

/**
 * What a user is expected to give a movie.
 *
 * @param predictedRating on the scale of the data
 * @param rated what they gave it in the training data; absent if they did not rate it
 */
public record PredictAnswer(
        String user, @JsonUnwrapped MovieAnswer movie, double predictedRating, OptionalDouble rated) {}
