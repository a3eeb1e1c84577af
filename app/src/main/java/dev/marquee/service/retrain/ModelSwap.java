package dev.marquee.service.retrain;

import dev.marquee.persist.ModelCard;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;

/** Replaces the served model. */
@FunctionalInterface
public interface ModelSwap {
    /**
     * Opens a model file and serves it to requests that begin after this returns; others complete with their model.
     *
     * @throws dev.marquee.data.MarqueeException if it cannot be opened, or has other movies or another rating scale; the previous model then stays in use
     */
    void to(Path file);

    /** Whether the model of a card is the one in use; another server may have replaced the file. */
    default boolean serves(ModelCard card) {
        return true;
    }

    /**
     * Swaps the live model of a server. A new model is warmed up first, so that its first responses are not slower. A
     * retraining and the {@link ModelWatch} share it, so that neither loads what the other one has loaded.
     */
    static ModelSwap of(LiveModel live) {
        return new ModelSwap() {
            @Override
            public synchronized void to(Path file) {
                ModelService inUse = live.get().service();
                if (ModelService.info(file).equals(inUse.info())) {
                    return;
                }
                ModelService next = ModelService.open(file).withAkasOf(inUse);
                CompatibilityCheck.check(file, inUse, next);
                next.prepare();
                live.swap(next);
            }

            @Override
            public boolean serves(ModelCard card) {
                return live.get().service().isOf(card);
            }
        };
    }
}
