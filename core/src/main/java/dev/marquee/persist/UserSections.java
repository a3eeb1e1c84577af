package dev.marquee.persist;

import dev.marquee.data.Demographics;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Users as sections with one element per user: ids and, if the data has them, demographics. */
final class UserSections {
    private static final String ID = "id";
    private static final String AGE = "age";
    private static final String GENDER = "gender";
    private static final String OCCUPATION = "occupation";
    private static final String ZIP_CODE = "zipCode";

    private UserSections() {}

    static void write(Users users, SectionWriter sections) {
        sections.texts(ID, users.ids().ids().stream().map(UserId::value).toList());
        if (users.hasDemographics()) {
            List<Demographics> all = IntStream.range(0, users.size())
                    .mapToObj(users::demographics)
                    .toList();
            sections.ints(AGE, all.stream().mapToInt(Demographics::age).toArray());
            sections.texts(GENDER, texts(all, Demographics::gender));
            sections.texts(OCCUPATION, texts(all, Demographics::occupation));
            sections.texts(ZIP_CODE, texts(all, Demographics::zipCode));
        }
    }

    /** Reads the users, with the expected number. */
    static Users read(int users, SectionReader sections) {
        List<UserId> ids = sections.texts(ID, users).stream().map(UserId::new).toList();
        if (!sections.has(AGE)) {
            return Users.of(ids);
        }
        int[] ages = sections.ints(AGE, users);
        List<String> genders = sections.texts(GENDER, users);
        List<String> occupations = sections.texts(OCCUPATION, users);
        List<String> zipCodes = sections.texts(ZIP_CODE, users);
        List<Demographics> demographics = IntStream.range(0, users)
                .mapToObj(user ->
                        new Demographics(ages[user], genders.get(user), occupations.get(user), zipCodes.get(user)))
                .toList();
        return Users.of(ids, demographics);
    }

    private static List<String> texts(List<Demographics> all, Function<Demographics, String> component) {
        return all.stream().map(component).toList();
    }
}
