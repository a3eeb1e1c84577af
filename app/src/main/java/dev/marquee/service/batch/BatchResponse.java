package dev.marquee.service.batch;

/**
 * What was written for all users.
 *
 * @param file path of the lists
 * @param users number of users of the model
 * @param usersWithoutList number of users for whom no movie is left
 * @param rows number of listed movies of all users
 * @param continuedAfter number of users whose lists an interrupted run had made; 0 without one
 * @param seconds duration, without opening the model
 */
public record BatchResponse(
        String file, int users, int usersWithoutList, long rows, int continuedAfter, double seconds) {}
