/**
 * The services of Marquee, shared by the command line and the server: load data by name; train, evaluate and save models;
 * recommend and predict. Requests and responses are records of plain values.
 *
 * <p>Nothing here reads arguments or prints, and no algorithm is known by its class.
 */
@NullMarked
package dev.marquee.service;

import org.jspecify.annotations.NullMarked;
