/**
 * The Marquee library: data, algorithms, evaluation and recommendation.
 *
 * <p>Start at {@link dev.marquee.Marquee}.
 */
@SuppressWarnings("requires-automatic") // Hardwood has no module-info, but its jar says its name.
module dev.marquee.core {
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires dev.hardwood.core;
    requires java.net.http;
    requires static jdk.incubator.vector;
    requires org.dhatim.fastexcel.reader;
    requires static transitive org.jspecify;

    exports dev.marquee.algorithm.als;
    exports dev.marquee.algorithm.bayesfm;
    exports dev.marquee.algorithm.bias;
    exports dev.marquee.algorithm.blend;
    exports dev.marquee.algorithm.bpr;
    exports dev.marquee.algorithm.hybrid;
    exports dev.marquee.algorithm.knn;
    exports dev.marquee.algorithm.linear;
    exports dev.marquee.algorithm.neural;
    exports dev.marquee.algorithm.popular;
    exports dev.marquee.algorithm.svdpp;
    exports dev.marquee.algorithm;
    exports dev.marquee.data.read;
    exports dev.marquee.data;
    exports dev.marquee.evaluate.compare;
    exports dev.marquee.evaluate.criteria;
    exports dev.marquee.evaluate.metric;
    exports dev.marquee.evaluate;
    exports dev.marquee.explore;
    exports dev.marquee.export;
    exports dev.marquee.imports.site;
    exports dev.marquee.imports;
    exports dev.marquee.model.option;
    exports dev.marquee.model;
    exports dev.marquee.parallel;
    exports dev.marquee.persist;
    exports dev.marquee.recipe;
    exports dev.marquee.recommend.interview;
    exports dev.marquee.recommend.list;
    exports dev.marquee.recommend.similarity;
    exports dev.marquee.recommend.user;
    exports dev.marquee.recommend;
    exports dev.marquee.split;
    exports dev.marquee.title.identify;
    exports dev.marquee.title.search;
    exports dev.marquee.title;
    exports dev.marquee.tune;
    exports dev.marquee;

    uses dev.marquee.recipe.AlgorithmProvider;
}
