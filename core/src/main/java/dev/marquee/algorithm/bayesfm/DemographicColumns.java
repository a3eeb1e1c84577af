package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.SparseRow;
import java.util.ArrayList;
import java.util.List;

/** The demographic features that a user has, by their column among all demographic features. Immutable. */
record DemographicColumns(List<FeatureEncoder<Demographics>> encoders) {
    static DemographicColumns of(Users users, List<BayesFmFeature> features) {
        return new DemographicColumns(Design.ofUsers(features).stream()
                .map(block -> FeatureEncoder.ofUsers(users, List.of(block)))
                .toList());
    }

    List<Integer> of(Demographics demographics) {
        List<Integer> columns = new ArrayList<>();
        int offset = 0;
        for (FeatureEncoder<Demographics> encoder : encoders) {
            for (SparseRow.Entry entry : encoder.encode(demographics).entries()) {
                columns.add(offset + entry.column());
            }
            offset += encoder.width();
        }
        return columns;
    }
}
