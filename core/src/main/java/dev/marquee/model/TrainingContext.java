package dev.marquee.model;

import dev.marquee.math.Workers;

/**
 * What a training needs beside data and options.
 *
 * @param seed from which all its randomness comes
 * @param workers the threads it may use; the caller closes them
 * @param progress told how far it has come
 */
public record TrainingContext(long seed, Workers workers, Progress progress) {}
