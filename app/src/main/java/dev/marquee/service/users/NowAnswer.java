package dev.marquee.service.users;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.serving.RecommendResponse;
import java.util.OptionalLong;

/**
 * What to watch next, of what is known now.
 *
 * @param version of what is stored of the one person; absent for several
 */
public record NowAnswer(OptionalLong version, @JsonUnwrapped RecommendResponse list) {}
