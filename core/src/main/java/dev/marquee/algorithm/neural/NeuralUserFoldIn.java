package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import dev.marquee.math.SparseRows;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.List;

/**
 * Finds an embedding and a bias of a new user by gradient descent with all other parameters fixed: a few hundred
 * multiplications per rating and step. The loss is the sum of squared errors plus a penalty on the distance from the
 * cold-start embedding that weighs as much as a few ratings.
 */
final class NeuralUserFoldIn {
    private static final int STEPS = 60;
    private static final float RATE = 0.2f;
    private static final float PRIOR_WEIGHT = 8;

    private final TrainedNetwork trained;
    private final Layout layout;
    private final Kernels kernels;
    private final int cold;
    private final float coldBias;

    NeuralUserFoldIn(TrainedNetwork trained) {
        this.trained = trained;
        this.layout = trained.inputs().layout();
        this.kernels = trained.inputs().network().kernels();
        Tower tower = trained.inputs().users();
        this.cold = tower.table() + tower.cold() * layout.embeddingStride();
        this.coldBias = trained.parameters()[tower.biases() + tower.cold()];
    }

    TrainedNetwork.UserProjection foldIn(UserProfile profile) {
        SparseRows features =
                FeatureRows.of(List.of(trained.inputs().userEncoder().encode(profile.demographics())));
        float[] embedding = Arrays.copyOfRange(trained.parameters(), cold, cold + layout.embeddingStride());
        float bias = coldBias;
        List<UserProfile.Rated> ratings = profile.ratings();
        float step = RATE / (ratings.size() + PRIOR_WEIGHT);
        for (int i = 0; i < STEPS && !ratings.isEmpty(); i++) {
            TrainedNetwork.UserProjection place = trained.project(embedding, 0, bias, features, 0);
            float[] back = new float[layout.stride(0)];
            float error = 0;
            for (UserProfile.Rated rated : ratings) {
                float residual = trained.output(place, rated.movie()) - rated.value();
                error += residual;
                FirstLayerGradient.add(trained, place, rated.movie(), residual, back);
            }
            descend(embedding, step, back);
            bias -= step * (error + PRIOR_WEIGHT * (bias - coldBias));
        }
        return trained.project(embedding, 0, bias, features, 0);
    }

    private void descend(float[] embedding, float step, float[] back) {
        float[] gradient = new float[embedding.length];
        Tower tower = trained.inputs().users();
        for (int i = 0; i < layout.embedding(); i++) {
            int row = tower.weights() + i * layout.stride(0);
            gradient[i] = kernels.dot(layout.stride(0), trained.parameters(), row, back, 0);
        }
        kernels.addScaled(embedding.length, PRIOR_WEIGHT, embedding, 0, gradient, 0);
        kernels.addScaled(embedding.length, -PRIOR_WEIGHT, trained.parameters(), cold, gradient, 0);
        kernels.addScaled(embedding.length, -step, gradient, 0, embedding, 0);
    }
}
