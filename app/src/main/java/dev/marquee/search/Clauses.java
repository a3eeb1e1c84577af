package dev.marquee.search;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Query builders whose score is a constant {@link MatchWeight}, not one of Lucene's similarities. */
final class Clauses {
    private Clauses() {}

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    static Query prefix(String field, String text) {
        return new PrefixQuery(new Term(field, text));
    }

    static Query anyTerm(String field, List<String> texts) {
        return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
    }

    static Query weighted(MatchWeight weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight.value());
    }

    /** Matches if any query does, with the highest of the scores. */
    static Query best(Collection<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }

    static Query all(Collection<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    static Query any(Collection<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
