package dev.marquee.model;

import dev.marquee.math.Workers;

/**
 * The environment of a training, besides data and options.
 *
 * @param seed of all its randomness
 * @param workers the threads it may use; the caller closes them
 * @param progress receives its progress
 */
public record TrainingContext(long seed, Workers workers, Progress progress) {}
